import { invitations } from '@hallway/i18n/en/invitations';
import { states } from '@hallway/i18n/en/states';
import type { Invitation } from '@hallway/contracts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { longDate } from '../../lib/dates.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { viewerZone } from '../../lib/viewer.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { ManageFrame } from '../organise/manage-frame.tsx';
import { InviteByMail } from './invite-by-mail.tsx';
import { invitationsQuery } from './invitation-queries.ts';
import { MakeLink } from './make-link.tsx';

export function InvitationsPage({ community }: { community: string }) {
  const t = textOf({ invitations });
  const client = useQueryClient();
  const list = useInfiniteQuery(invitationsQuery(community));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const refresh = () => invalidatePath(client, `/api/v1/communities/${community}/invitations`);
  return (
    <ManageFrame community={community}>
      <h2 className="mb-2 text-2xl">{t('title')}</h2>
      <p className="prose-width mb-6 text-ink-soft">{t('lead')}</p>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title={t('byMail')} headingLevel={3}>
          <InviteByMail community={community} onDone={refresh} />
        </Card>
        <Card title={t('link')} headingLevel={3}>
          <MakeLink community={community} onDone={refresh} />
        </Card>
      </div>
      <h3 className="mt-10 mb-3 text-xl">{t('all')}</h3>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <TextSkeleton lines={4} />}
      {list.isSuccess && rows.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <Row key={row.id} community={community} row={row} refresh={refresh} />
        ))}
      </ul>
      <MoreButton pages={list} />
    </ManageFrame>
  );
}

interface RowProps {
  community: string;
  row: Invitation;
  refresh: () => Promise<unknown>;
}

function Row({ community, row, refresh }: RowProps) {
  const t = textOf({ invitations });
  const { id: invitationId, email, url, role, meetup, state, uses, maxUses, expiresAt } = row;
  const revoke = useMutation({
    mutationFn: () =>
      api('DELETE /communities/:community/invitations/:invitationId', { params: { community, invitationId } }),
    onSuccess: () => (toast(t('revoked')), refresh()),
    onError: (error) => void toast(problemText(error), { tone: 'failed' }),
  });
  const name = email ?? t('aLink');
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
      <div className="min-w-0">
        <p className="font-semibold wrap-anywhere">{name}</p>
        <p className="text-ink-soft">
          <span dir="auto">{meetup?.title ?? t('community')}</span>
          {role && <> · {textOf({ states })(`role.${role}`)}</>}
          {email === null && <> · {t('linkFor', { uses, max: maxUses })}</>}
        </p>
        <p className="text-ink-soft">{t(`state.${state}`, { date: longDate(expiresAt, viewerZone()) })}</p>
      </div>
      {state === 'open' && (
        <Button
          look="danger"
          size="sm"
          aria-label={t('revokeNamed', { name })}
          busy={revoke.isPending}
          onClick={() => revoke.mutate()}
        >
          {t('revoke')}
        </Button>
      )}
      {url && (
        <div className="w-full max-w-[46rem]">
          <CopyField label={t('linkLabel')} value={url} />
        </div>
      )}
    </li>
  );
}
