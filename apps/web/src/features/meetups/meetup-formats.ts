import type { MeetupCard } from '@hallway/contracts';

export type MeetupFormat = MeetupCard['format'];

/** The contract's list, written again because importing it would bring zod into public pages; the compiler compares both. */
const formats = {
  talks: true,
  workshop: true,
  hackathon: true,
  'open-space': true,
  social: true,
} satisfies Record<MeetupFormat, true>;

export const meetupFormatNames = Object.keys(formats) as MeetupFormat[];
