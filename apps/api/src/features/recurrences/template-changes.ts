import type { Level, MeetupChanges, MeetupTemplate } from '@hallway/contracts';

/** RSVP opens and closes so many minutes before the start, so that it fits every meetup of a series. */
export type RelativeWindow = Partial<Pick<MeetupTemplate, 'opensBefore' | 'closesBefore'>>;

/** The window of one meetup, told as instants, as minutes before its start. */
export function relativeWindow({ opensAt, closesAt }: MeetupChanges, startsAt: Date): RelativeWindow {
  const minutes = (at: string | null) =>
    at === null ? null : Math.max(0, Math.round((startsAt.getTime() - Date.parse(at)) / 60_000));
  return {
    ...(opensAt !== undefined && { opensBefore: minutes(opensAt) }),
    ...(closesAt !== undefined && { closesBefore: minutes(closesAt) }),
  };
}

/** The template after a change of one meetup and all that follow; what is assumed is kept per level. */
export function changedTemplate(
  template: MeetupTemplate,
  { assumptions, outcomes, ...changes }: Omit<MeetupChanges, 'series' | 'opensAt' | 'closesAt'> & RelativeWindow,
  level: Level,
): MeetupTemplate {
  const told = Object.entries(changes).filter(([key, value]) => value !== undefined && key in template);
  return {
    ...template,
    ...(Object.fromEntries(told) as Partial<MeetupTemplate>),
    ...(assumptions && { assumptions: { ...template.assumptions, [level]: assumptions } }),
    ...(outcomes && { outcomes: { ...template.outcomes, [level]: outcomes } }),
  };
}
