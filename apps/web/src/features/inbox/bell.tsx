import { inbox } from '@hallway/i18n/en/inbox';
import { useQuery } from '@tanstack/react-query';
import { Bell as BellIcon } from 'lucide-react';
import { NavLink } from '../../app/nav-link.tsx';
import { textOf } from '../../lib/text.ts';
import { unreadQuery } from './inbox-queries.ts';

/** How much waits to be read, and the way there. Fetched after the first page, and only for who is signed in. */
export default function Bell() {
  const { data } = useQuery(unreadQuery());
  const count = data?.unread ?? 0;
  return (
    <NavLink
      to="/me/notifications"
      aria-label={textOf({ inbox })('bell', { count })}
      className="tap relative grid place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
    >
      <BellIcon className="size-5.5" aria-hidden="true" />
      {count > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-0.5 right-0 min-w-5 rounded-full bg-danger px-1 text-center text-xs leading-5 font-semibold text-surface tabular-nums"
        >
          {count > 99 ? '99+' : count}
        </span>
      )}
    </NavLink>
  );
}
