import { invitations } from '@hallway/i18n/en/invitations';
import { levels } from '@hallway/i18n/en/levels';
import { states } from '@hallway/i18n/en/states';
import type { ShownInvitation } from '@hallway/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { api } from '../../lib/api.ts';
import { longDate, oneDay } from '../../lib/dates.ts';
import { meQuery, useMe } from '../../lib/me.ts';
import { isProblem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { viewerZone } from '../../lib/viewer.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import { invitationQuery } from './invitation-queries.ts';

/** What one is invited to, what one agrees to, and one button. */
export function InvitationPage({ token }: { token: string }) {
  const t = textOf({ invitations });
  const { data, error } = useQuery(invitationQuery(token));
  const broken = isProblem(error) && error.code === 'request.invalid';
  return (
    <div className="shell max-w-2xl pb-16">
      <PageHeader title={t(error ? 'page.ended' : 'page.title')} lead={data && <Lead invitation={data} />} />
      {error && (
        <div className="space-y-6">
          <p className="prose-width text-lg">{broken ? t('page.broken') : problemText(error)}</p>
          <LinkButton to="/explore">{t('page.home')}</LinkButton>
        </div>
      )}
      {!data && !error && <TextSkeleton lines={6} />}
      {data && <Shown token={token} invitation={data} />}
    </div>
  );
}

function Lead({ invitation: { invitedBy, community } }: { invitation: ShownInvitation }) {
  const t = textOf({ invitations });
  const words = { community: community.title };
  return invitedBy ? t('page.by', { ...words, name: invitedBy }) : t('page.byNobody', words);
}

function Shown({ token, invitation }: { token: string; invitation: ShownInvitation }) {
  const t = textOf({ invitations });
  const client = useQueryClient();
  const navigate = useNavigate();
  const { member } = useMe();
  const here = useRouterState({ select: (state) => state.location.href });
  const { community, meetup, role, mailed, expiresAt } = invitation;
  const accept = useMutation({
    mutationFn: () =>
      api('POST /invitations/:token/acceptance', { params: { token }, body: { acceptCodeOfConduct: true } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: meQuery().queryKey });
      toast(t('page.done', { community: community.title }));
      await (meetup
        ? navigate({ to: '/m/$meetup', params: { meetup: meetup.slug } })
        : navigate({ to: '/c/$community', params: { community: community.slug } }));
    },
  });
  return (
    <div className="space-y-6">
      {meetup && (
        <Card title={<span dir="auto">{meetup.title}</span>}>
          <p className="mb-2">
            <LevelBadge level={meetup.level} />
          </p>
          <p className="text-lg font-semibold">
            {oneDay(meetup) && `${longDate(meetup.startsAt, meetup.timeZone)}, `}
            <ZonedTime startsAt={meetup.startsAt} endsAt={meetup.endsAt} timeZone={meetup.timeZone} />
          </p>
          <p className="text-ink-soft" dir="auto">
            {[meetup.venueName, meetup.city].filter(Boolean).join(', ')}
          </p>
          {meetup.assumptions.length > 0 && (
            <>
              <h3 className="mt-4 text-lg">{textOf({ levels })('assumes')}</h3>
              <ul className="mt-1 list-disc space-y-1 pl-6">
                {meetup.assumptions.map((assumption) => (
                  <li key={assumption} dir="auto">
                    {assumption}
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className="mt-3">{t('page.meetup')}</p>
        </Card>
      )}
      {role && <p>{t('page.role', { role: textOf({ states })(`role.${role}`) })}</p>}
      <Card title={t('page.conduct')}>
        <p className="mb-3">{t('page.conductText', { community: community.title })}</p>
        {community.codeOfConduct ? (
          <Markdown text={community.codeOfConduct} />
        ) : (
          <p className="text-ink-soft">{t('page.conductPlain')}</p>
        )}
      </Card>
      {accept.error && <Notice tone="failed">{problemText(accept.error)}</Notice>}
      <div className="flex flex-wrap items-center gap-4">
        {member ? (
          <Button look={meetup?.level ?? 'primary'} busy={accept.isPending} onClick={() => accept.mutate()}>
            {t(meetup ? 'page.acceptMeetup' : 'page.accept')}
          </Button>
        ) : (
          member === null && (
            <LinkButton to="/sign-in" search={{ returnTo: here }}>
              {t('page.signIn')}
            </LinkButton>
          )
        )}
        <p className="text-ink-soft">
          {t('page.until', { date: longDate(expiresAt, viewerZone()) })} {mailed && t('page.mailed')}
        </p>
      </div>
    </div>
  );
}
