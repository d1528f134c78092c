import { organise } from '@hallway/i18n/en/organise';
import { states } from '@hallway/i18n/en/states';
import { common } from '@hallway/i18n/en/common';
import type { CommunityRole } from '@hallway/contracts';
import type { Answer } from '../../lib/api.ts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { api } from '../../lib/api.ts';
import { dateFormat } from '../../lib/dates.ts';
import { meQuery } from '../../lib/me.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { viewerZone } from '../../lib/viewer.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { Table } from '../../ui/table.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ManageFrame } from './manage-frame.tsx';
import { membersQuery } from './organise-queries.ts';

type Member = Answer<'GET /communities/:community/members'>['items'][number];

const roles = ['organiser', 'panellist', 'hackathon-lead', 'volunteer'] as const satisfies CommunityRole[];

export function MembersPage({ community }: { community: string }) {
  const t = textOf({ organise });
  const [q, setQ] = useState('');
  const asked = useDeferredValue(q.trim());
  const list = useInfiniteQuery(membersQuery(community, asked || undefined));
  const members = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <ManageFrame community={community}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 className="text-2xl">{t('members.title')}</h2>
        <LinkButton look="quiet" to="/c/$community/manage/invitations" params={{ community }}>
          {t('members.invite')}
        </LinkButton>
      </div>
      <p className="prose-width mt-1 mb-5 text-ink-soft">{t('members.lead')}</p>
      <div className="mb-5 max-w-sm">
        <TextField
          label={t('members.search')}
          type="search"
          autoComplete="off"
          placeholder={textOf({ common })('search')}
          value={q}
          onChange={({ target }) => setQ(target.value)}
        />
      </div>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <TextSkeleton lines={6} />}
      {list.isSuccess && (
        <Table
          caption={t('members.title')}
          rows={members}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('members.none')}>{t('members.noneText')}</EmptyState>}
          columns={[
            {
              key: 'name',
              label: t('members.name'),
              primary: true,
              cell: ({ name, image }) => (
                <span className="flex items-center gap-3">
                  <Avatar name={name} image={image} size="sm" />
                  <span dir="auto">{name}</span>
                </span>
              ),
            },
            {
              key: 'roles',
              label: t('members.roles'),
              cell: (member) => <RoleBoxes community={community} member={member} />,
            },
            {
              key: 'joined',
              label: t('members.joined'),
              align: 'end',
              cell: ({ joinedAt }) => dateFormat(viewerZone(), { dateStyle: 'medium' }).format(new Date(joinedAt)),
            },
          ]}
        />
      )}
      <MoreButton pages={list} />
    </ManageFrame>
  );
}

function RoleBoxes({ community, member }: { community: string; member: Member }) {
  const t = textOf({ organise });
  const s = textOf({ states });
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (next: CommunityRole[]) =>
      api('PUT /communities/:community/members/:memberId/roles', {
        params: { community, memberId: member.id },
        body: { roles: next },
      }),
    onSuccess: async () => {
      toast(t('members.saved', { name: member.name }));
      // Roles may be one's own.
      void client.invalidateQueries(meQuery());
      void invalidatePath(client, `/api/v1/communities/${community}/membership`);
      await invalidatePath(client, `/api/v1/communities/${community}/members`);
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
  // What the list says, which somebody else may have changed; on top of it the choice on its way.
  const given: readonly CommunityRole[] = save.isPending ? save.variables : member.roles;
  return (
    <span className="flex flex-wrap gap-x-4">
      {roles.map((role) => (
        <label key={role} className="flex min-h-9 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            className="size-5"
            checked={given.includes(role)}
            // Not disabled: the box would lose the focus of who is working through the list.
            aria-disabled={save.isPending || undefined}
            aria-label={t('members.roleOf', { role: s(`role.${role}`), name: member.name })}
            onChange={({ target }) =>
              !save.isPending &&
              save.mutate(target.checked ? [...given, role] : given.filter((other) => other !== role))
            }
          />
          <span aria-hidden="true">{s(`role.${role}`)}</span>
        </label>
      ))}
    </span>
  );
}
