import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { Shift } from '@hallway/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { membersQuery } from '../organise/organise-queries.ts';
import type { useRoster } from './use-roster.ts';

interface AssignDialogProps {
  shift: Shift;
  community: string;
  acts: ReturnType<typeof useRoster>;
  onClose: () => void;
}

/** Members of the community by name; one press puts somebody on the shift. */
export default function AssignDialog({ shift, community, acts, onClose }: AssignDialogProps) {
  const t = textOf({ housekeeping });
  const [q, setQ] = useState('');
  const asked = useDeferredValue(q.trim());
  const list = useInfiniteQuery(membersQuery(community, asked || undefined));
  const there = new Set(shift.people?.map(({ id }) => id));
  const members = (list.data?.pages.flatMap(({ items }) => items) ?? []).filter(({ id }) => !there.has(id));
  return (
    <Dialog open onClose={onClose} title={t('roster.assignTitle')}>
      <TextField
        label={t('roster.assignSearch')}
        type="search"
        autoComplete="off"
        value={q}
        onChange={({ target }) => setQ(target.value)}
      />
      <div className="mt-4">
        {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <TextSkeleton lines={3} />}
        {list.isSuccess && members.length === 0 && <p className="text-ink-soft">{t('roster.assignNone')}</p>}
        <ul className="max-h-80 overflow-y-auto">
          {members.map(({ id, name, image }) => (
            <li key={id}>
              <button
                type="button"
                className="flex min-h-11 w-full items-center gap-3 rounded-md px-2 text-left hover:bg-sunken"
                onClick={() => acts.assign.mutate({ shiftId: shift.id, memberId: id, name }, { onSuccess: onClose })}
              >
                <Avatar name={name} image={image} size="sm" />
                <span dir="auto">{name}</span>
              </button>
            </li>
          ))}
        </ul>
        <MoreButton pages={list} />
      </div>
    </Dialog>
  );
}
