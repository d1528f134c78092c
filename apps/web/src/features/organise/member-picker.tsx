import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Avatar } from '../../ui/avatar.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { membersQuery } from './organise-queries.ts';

interface MemberPickerProps {
  community: string;
  words: { title: string; search: string; none: string };
  /** Ids of who need not be offered. */
  without: ReadonlySet<string>;
  onPick: (member: { id: string; name: string }) => void;
  onClose: () => void;
}

/** Members of the community by name; one press picks one. */
export function MemberPicker({ community, words, without, onPick, onClose }: MemberPickerProps) {
  const [q, setQ] = useState('');
  const asked = useDeferredValue(q.trim());
  const list = useInfiniteQuery(membersQuery(community, asked || undefined));
  const members = (list.data?.pages.flatMap(({ items }) => items) ?? []).filter(({ id }) => !without.has(id));
  return (
    <Dialog open onClose={onClose} title={words.title}>
      <TextField
        label={words.search}
        type="search"
        autoComplete="off"
        value={q}
        onChange={({ target }) => setQ(target.value)}
      />
      <div className="mt-4">
        {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <TextSkeleton lines={3} />}
        {list.isSuccess && members.length === 0 && <p className="text-ink-soft">{words.none}</p>}
        <ul className="max-h-80 overflow-y-auto">
          {members.map(({ id, name, image }) => (
            <li key={id}>
              <button
                type="button"
                className="flex min-h-11 w-full items-center gap-3 rounded-md px-2 text-left hover:bg-sunken"
                onClick={() => onPick({ id, name })}
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
