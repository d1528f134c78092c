const shown = new Set<string>();

/** Meetups whose advice was in view in this visit, by slug: what an RSVP says of itself. */
export const adviceShown = {
  mark: (meetup: string): void => void shown.add(meetup),
  of: (meetup: string): boolean => shown.has(meetup),
};
