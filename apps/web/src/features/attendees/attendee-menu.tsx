import { attendees } from '@hallway/i18n/en/attendees';
import { organise } from '@hallway/i18n/en/organise';
import type { Seats } from '@hallway/contracts';
import { Ellipsis } from 'lucide-react';
import { textOf } from '../../lib/text.ts';
import { Menu } from '../../ui/menu.tsx';
import { actsFor, type AttendeeAct } from './acts-for.ts';
import type { Attendee } from './attendee-queries.ts';

interface AttendeeMenuProps {
  row: Attendee;
  seats: Seats;
  onAct: (act: AttendeeAct) => void;
}

export function AttendeeMenu({ row, seats, onAct }: AttendeeMenuProps) {
  const t = textOf({ attendees });
  const entries = actsFor(row, seats);
  if (entries.length === 0) return null;
  return (
    <Menu
      trigger={<Ellipsis className="size-5" aria-hidden="true" />}
      label={t('acts', { name: row.member.name })}
      entries={entries.map((act) => ({
        key: act,
        label: act === 'remove' ? textOf({ organise })('attendees.remove') : t(act),
        run: () => onAct(act),
        danger: act === 'remove' || act === 'withdraw' || act === 'refuse',
      }))}
    />
  );
}
