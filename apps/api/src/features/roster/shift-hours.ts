interface Hours {
  startsAt: Date;
  endsAt: Date;
}

const hour = 3_600_000;
/** Rooms are set up before the start and cleared after the end. */
export const marginMs = 6 * hour;

/** Whether a shift belongs to the hours of its meetup. */
export const belongsTo = (shift: Hours, meetup: Hours): boolean =>
  shift.startsAt.getTime() >= meetup.startsAt.getTime() - marginMs &&
  shift.endsAt.getTime() <= meetup.endsAt.getTime() + marginMs;

/** Until when one may leave a shift by oneself. */
export const leaveUntil = ({ startsAt, leaveHours }: { startsAt: Date; leaveHours: number }): Date =>
  new Date(startsAt.getTime() - leaveHours * hour);

const regretMs = 15 * 60_000;

/** Whether one may leave by oneself: in time, or right after a slip of the finger. */
export const mayLeave = (
  shift: { startsAt: Date; leaveHours: number },
  { since, now }: { since: Date; now: Date },
): boolean => now <= leaveUntil(shift) || now.getTime() - since.getTime() < regretMs;

/** How many hours ahead people are reminded; real hours, so that a change of the clocks in between makes no difference. */
export const reminderHours = [24, 2] as const;
