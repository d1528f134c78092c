interface Hours {
  startsAt: Date;
  endsAt: Date;
}

/** Whether a slot lies inside the hours of its meetup; touching both ends is inside. */
export const within = (slot: Hours, meetup: Hours): boolean =>
  slot.startsAt >= meetup.startsAt && slot.endsAt <= meetup.endsAt;

export const slotOf = (startsAt: Date, minutes: number): Hours => ({
  startsAt,
  endsAt: new Date(startsAt.getTime() + minutes * 60_000),
});
