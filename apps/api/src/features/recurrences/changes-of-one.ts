import type { MeetupChanges } from '@hallway/contracts';
import { minutesBefore, titleOf } from './recurrence-rules.ts';
import type { RecurrenceEntity } from './recurrence.entity.ts';
import type { MadeMeetup, RecurringSeries } from './recurrences.repository.ts';
import type { RulePlace } from './rule-places.ts';
import type { RelativeWindow } from './template-changes.ts';

export type FollowingChanges = Omit<MeetupChanges, 'series' | 'opensAt' | 'closesAt'> & RelativeWindow;

/** A change of all as one meetup takes it: its own month and number in the title, its own window, and no assumptions of the other level. */
export function changesOfOne(
  { opensBefore, closesBefore, title, assumptions, outcomes, ...changes }: FollowingChanges,
  {
    meetup,
    place,
    level,
    series,
    recurrence,
  }: {
    meetup: Pick<MadeMeetup, 'startsAt' | 'level'>;
    /** Where the rule puts it; undefined: nowhere any more. */
    place: RulePlace | undefined;
    /** Of what the assumptions and outcomes are. */
    level: MadeMeetup['level'];
    series: Pick<RecurringSeries, 'title'>;
    recurrence: Pick<RecurrenceEntity, 'template' | 'firstNumber'>;
  },
): MeetupChanges {
  const at = (minutes: number | null) => minutesBefore(meetup.startsAt, minutes)?.toISOString() ?? null;
  const { language } = recurrence.template;
  return {
    ...changes,
    ...(title !== undefined &&
      place && {
        title: titleOf(title, {
          series: series.title,
          level: meetup.level,
          number: recurrence.firstNumber + place.index,
          date: place.date,
          language,
        }),
      }),
    ...(meetup.level === level && assumptions !== undefined && { assumptions }),
    ...(meetup.level === level && outcomes !== undefined && { outcomes }),
    ...(opensBefore !== undefined && { opensAt: at(opensBefore) }),
    ...(closesBefore !== undefined && { closesAt: at(closesBefore) }),
  };
}
