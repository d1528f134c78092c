import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { Shift } from '@hallway/contracts';
import { timeRange } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { leaveUntilText } from './leave-until.ts';
import { dutyName } from './shift-head.tsx';
import type { useRoster } from './use-roster.ts';

interface ShiftActsProps {
  shift: Shift;
  timeZone: string;
  acts: ReturnType<typeof useRoster>;
  /** Whether one may take it; others see how many are needed. */
  open: boolean;
}

/** What one can do with a shift oneself. */
export function ShiftActs({ shift, timeZone, acts, open }: ShiftActsProps) {
  const t = textOf({ housekeeping });
  const { id, mine, places, taken, leaveUntil, endsAt } = shift;
  const over = Date.parse(endsAt) <= Date.now();
  const named = { duty: dutyName(shift), time: timeRange(shift.startsAt, endsAt, timeZone) };
  if (mine)
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone="done">{t('roster.yours')}</Badge>
        {!over && Date.parse(leaveUntil) > Date.now() && (
          <>
            <Button
              look="quiet"
              size="sm"
              aria-label={t('roster.leaveNamed', named)}
              busy={acts.leave.isPending && acts.leave.variables === id}
              onClick={() => acts.leave.mutate(id)}
            >
              {t('roster.leave')}
            </Button>
            <span className="text-[0.94rem] text-ink-soft">
              {t('roster.leaveUntil', { when: leaveUntilText(leaveUntil, timeZone) })}
            </span>
          </>
        )}
        {!over && Date.parse(leaveUntil) <= Date.now() && (
          <span className="text-[0.94rem] text-ink-soft">{t('roster.leaveClosed')}</span>
        )}
      </div>
    );
  return (
    <div className="flex flex-wrap items-center gap-3">
      {open && !over && taken < places && (
        <Button
          look="quiet"
          size="sm"
          aria-label={t('roster.takeNamed', named)}
          busy={acts.take.isPending && acts.take.variables === id}
          onClick={() => acts.take.mutate(id)}
        >
          {t('roster.take')}
        </Button>
      )}
      <span className="text-[0.94rem] text-ink-soft">{t('roster.free', { count: places - taken })}</span>
    </div>
  );
}
