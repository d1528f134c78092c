import { door as words } from '@hallway/i18n/en/door';
import type { Meetup } from '@hallway/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { dateFormat } from '../../lib/dates.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { MemberPicker } from '../organise/member-picker.tsx';
import { doorTeamQuery } from './door-queries.ts';

/** Who may check in and nothing else, and the invitation by which they come. */
export function DoorTeam({ meetup }: { meetup: Meetup }) {
  const t = textOf({ door: words });
  const params = { meetup: meetup.slug };
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(doorTeamQuery(meetup.slug));
  const [shown, setShown] = useState<{ address: string; qr: { size: number; path: string } }>();
  const [adding, setAdding] = useState(false);
  const answered = {
    onSuccess: () => client.invalidateQueries(doorTeamQuery(meetup.slug)),
    onError: (failure: unknown) => void toast(problemText(failure), { tone: 'failed' }),
  };
  const invite = useMutation({
    ...answered,
    mutationFn: async () => {
      const { secret, qr } = await api('POST /meetups/:meetup/door/link', { params });
      setShown({ address: `${door}?join=${secret}`, qr });
    },
  });
  const end = useMutation({
    ...answered,
    mutationFn: async () => {
      await api('DELETE /meetups/:meetup/door/link', { params });
      setShown(undefined);
      toast(t('set.linkEnded'));
    },
  });
  const add = useMutation({
    ...answered,
    mutationFn: async ({ id, name }: { id: string; name: string }) => {
      await api('PUT /meetups/:meetup/door/team/:memberId', { params: { ...params, memberId: id } });
      toast(t('set.added', { name }));
      setAdding(false);
    },
  });
  const remove = useMutation({
    ...answered,
    mutationFn: async ({ id, name }: { id: string; name: string }) => {
      await api('DELETE /meetups/:meetup/door/team/:memberId', { params: { ...params, memberId: id } });
      toast(t('set.removed', { name }));
    },
  });
  const door = `${location.origin}/m/${meetup.slug}/door`;
  const over = Date.parse(meetup.endsAt) <= Date.now();
  const until = dateFormat(meetup.timeZone, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Card className="lg:col-span-2">
      <h3 className="text-xl">{t('set.team')}</h3>
      <p className="mt-2 text-ink-soft">{t('set.teamText')}</p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <TextSkeleton lines={2} />}
      {data && (
        <ul className="mt-4 grid gap-2 sm:grid-cols-2">
          {data.helpers.map((helper) => (
            <li key={helper.id} className="flex items-center gap-3 rounded-md border border-line px-3 py-2">
              <Avatar {...helper} size="sm" />
              <span dir="auto" className="min-w-0 flex-1 font-semibold">
                {helper.name}
              </span>
              <Button
                look="quiet"
                size="sm"
                aria-label={t('set.removeNamed', { name: helper.name })}
                busy={remove.isPending && remove.variables?.id === helper.id}
                onClick={() => remove.mutate(helper)}
              >
                {t('set.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {data?.helpers.length === 0 && <p className="mt-2 font-semibold">{t('set.teamEmpty')}</p>}
      {data && data.helpers.length > 0 && (
        <div className="mt-4">
          <CopyField label={t('set.address')} value={door} />
        </div>
      )}
      {data && !over && (
        <div className="mt-5 grid gap-3 border-t border-line pt-4">
          {shown && (
            <>
              <CopyField label={t('set.linkShown')} value={shown.address} />
              <QrCode {...shown.qr} label={t('set.linkQr')} className="max-w-56 rounded-md border border-line" />
            </>
          )}
          <p className="text-ink-soft">
            {data.link ? t('set.linkOpen', { time: until.format(new Date(data.link.expiresAt)) }) : t('set.linkText')}
          </p>
          <p className="flex flex-wrap gap-2">
            <Button look="quiet" onClick={() => setAdding(true)}>
              {t('set.add')}
            </Button>
            <Button look="quiet" busy={invite.isPending} onClick={() => invite.mutate()}>
              {data.link ? t('set.linkNew') : t('set.link')}
            </Button>
            {data.link && (
              <Button look="bare" busy={end.isPending} onClick={() => end.mutate()}>
                {t('set.linkEnd')}
              </Button>
            )}
          </p>
        </div>
      )}
      {adding && data && (
        <MemberPicker
          community={meetup.community.slug}
          words={{ title: t('set.add'), search: t('set.addSearch'), none: t('set.addNone') }}
          without={new Set(data.helpers.map(({ id }) => id))}
          onPick={(member) => add.mutate(member)}
          onClose={() => setAdding(false)}
        />
      )}
    </Card>
  );
}
