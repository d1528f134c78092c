import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { Shift } from '@hallway/contracts';
import { Ellipsis, Pencil, Trash2, UserPlus, X } from 'lucide-react';
import { timeRange } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { ShiftActs } from './shift-acts.tsx';
import { dutyName, ShiftHead } from './shift-head.tsx';
import type { useRoster } from './use-roster.ts';

interface ShiftCardProps {
  shift: Shift;
  timeZone: string;
  organises: boolean;
  acts: ReturnType<typeof useRoster>;
  onAct: (act: 'edit' | 'assign' | 'remove') => void;
}

/** A shift as the team sees it: who is on it, and who is still missing. */
export function ShiftCard({ shift, timeZone, organises, acts, onAct }: ShiftCardProps) {
  const t = textOf({ housekeeping });
  const { id, people, places, taken, openTo } = shift;
  const named = { duty: dutyName(shift), time: timeRange(shift.startsAt, shift.endsAt, timeZone) };
  return (
    <li className="rounded-lg border border-line bg-surface p-4">
      <div className="flex items-start justify-between gap-3">
        <ShiftHead shift={shift} timeZone={timeZone} />
        <div className="flex items-center gap-2">
          <Badge tone={taken === places ? 'done' : 'warning'}>{t('roster.places', { taken, places })}</Badge>
          {organises && (
            <Menu
              trigger={<Ellipsis className="size-5" aria-hidden="true" />}
              label={t('list.more', { text: `${named.duty}, ${named.time}` })}
              entries={[
                { key: 'edit', label: t('list.edit'), icon: Pencil, run: () => onAct('edit') },
                { key: 'remove', label: t('roster.remove'), icon: Trash2, run: () => onAct('remove'), danger: true },
              ]}
            />
          )}
        </div>
      </div>
      {people && people.length > 0 && (
        <ul className="mt-3 space-y-1">
          {people.map(({ id: memberId, name, image, speaks }) => (
            <li key={memberId} className="flex min-h-11 flex-wrap items-center gap-x-3">
              <Avatar name={name} image={image} size="sm" />
              <span dir="auto">{name}</span>
              {speaks && (
                <Badge tone="warning">
                  <span dir="auto">{t('roster.speaks', { title: speaks })}</span>
                </Badge>
              )}
              {organises && (
                <IconButton
                  icon={X}
                  label={t('roster.unassign', { name })}
                  onClick={() => acts.unassign.mutate({ shiftId: id, memberId, name })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <ShiftActs shift={shift} timeZone={timeZone} acts={acts} open />
        {organises && taken < places && (
          <Button look="bare" size="sm" aria-label={t('roster.assignNamed', named)} onClick={() => onAct('assign')}>
            <UserPlus className="size-4.5" aria-hidden="true" />
            {t('roster.assign')}
          </Button>
        )}
        {openTo === 'volunteers' && <span className="text-[0.94rem] text-ink-soft">{t('roster.volunteersOnly')}</span>}
      </div>
    </li>
  );
}
