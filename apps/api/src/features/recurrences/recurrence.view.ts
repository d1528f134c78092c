import type { Recurrence } from '@hallway/contracts';
import { zonedIso } from '@hallway/time';
import { comingDates } from './recurrence-rules.ts';
import type { RecurrenceEntity } from './recurrence.entity.ts';
import type { MadeMeetup, RecurringSeries } from './recurrences.repository.ts';

const shown = 12;

/** The rule with its next dates; a date that has a meetup says what that one really is. */
export function toRecurrenceView({
  recurrence,
  series,
  made,
  now,
}: {
  recurrence: RecurrenceEntity | null;
  series: RecurringSeries;
  made: readonly MadeMeetup[];
  now: Date;
}): Recurrence {
  if (!recurrence) return { recurrence: null, dates: [], version: 0 };
  const {
    rule,
    wallStart,
    timeZone,
    durationMinutes,
    skips,
    ahead,
    publish,
    patternStart,
    firstNumber,
    template,
    version,
  } = recurrence;
  const byPlace = new Map(made.map((meetup) => [meetup.recurrenceId.getTime(), meetup]));
  return {
    recurrence: {
      rule,
      wallStart,
      timeZone,
      durationMinutes,
      skips,
      ahead,
      publish,
      patternStart,
      firstNumber,
      template,
    },
    dates: comingDates(recurrence, series.levelPattern, { after: now, limit: shown }).map(
      ({ date, instant, level, skipped }) => {
        const meetup = byPlace.get(Date.parse(instant));
        return {
          date,
          startsAt: zonedIso(instant, timeZone),
          level: meetup?.level ?? level,
          skipped,
          meetup: meetup
            ? {
                slug: meetup.slug,
                title: meetup.title,
                state: meetup.state,
                startsAt: zonedIso(meetup.startsAt.toISOString(), meetup.timeZone),
                going: meetup.going,
                own: meetup.ownFields,
              }
            : null,
        };
      },
    ),
    version,
  };
}
