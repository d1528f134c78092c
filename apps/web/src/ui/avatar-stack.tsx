import { ui } from '@hallway/i18n/en/ui';
import { textOf } from '../lib/text.ts';
import { Avatar, type AvatarPerson } from './avatar.tsx';

/** A few faces and how many more; the names are read out. */
export function AvatarStack({
  people,
  total = people.length,
  max = 6,
}: {
  people: readonly AvatarPerson[];
  total?: number;
  max?: number;
}) {
  const shown = people.slice(0, max);
  const more = total - shown.length;
  return (
    <div className="flex items-center">
      <span className="sr-only">{shown.map(({ name }) => name).join(', ')}</span>
      {shown.map((person, index) => (
        <Avatar key={index} {...person} className="-ml-2 ring-2 ring-surface first:ml-0" />
      ))}
      {more > 0 && <span className="ml-2 text-ink-soft">{textOf({ ui })('people.more', { count: more })}</span>}
    </div>
  );
}
