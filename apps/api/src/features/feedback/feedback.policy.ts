import { closingTime } from './feedback-window.ts';

interface Asked {
  /** Checked in at the door. */
  present: boolean;
  state: 'draft' | 'published' | 'cancelled';
  endsAt: Date;
  timeZone: string;
}

/** Null: may open the form. Whoever was not there is told so first, whatever the time. */
export function refusal(
  { present, state, endsAt }: Asked,
  now: Date,
): 'feedback.not-there' | 'feedback.not-yet' | null {
  if (!present) return 'feedback.not-there';
  return state !== 'published' || endsAt > now ? 'feedback.not-yet' : null;
}

/** Answers can still be given and changed. */
export const isOpen = (meetup: Asked, now: Date): boolean => refusal(meetup, now) === null && now < closingTime(meetup);
