import type { RecurrenceFields, Level, NewMeetup } from '@hallway/contracts';
import type { DemoHouseKeeping } from './house-keeping.ts';

export interface DemoTalk {
  kind?: 'talk' | 'keynote' | 'break' | 'qa' | 'lightning';
  at: string;
  minutes: number;
  title: string;
  speakers?: string[];
  abstract?: string;
  assumptions?: string[];
  outcomes?: string[];
}

export interface DemoMeetup extends Omit<NewMeetup, 'wallStart' | 'wallEnd' | 'timeZone' | 'format'> {
  /** Its place in the series, counted from today (-1: the last one before); or days from today. */
  when: { inSeries: number; daysLater?: number } | { day: number };
  from: string;
  to: string;
  lastsDays?: number;
  format?: NewMeetup['format'];
  level: Level;
  /** How many guests come, the waitlist included. */
  guests: number;
  /** What is asked with the RSVP; who answers takes the choices in turn. */
  questions?: { kind: 'text' | 'choice'; label: string; required: boolean; choices: string[] }[];
  /** Answers in words, in turn. */
  words?: string[];
  /** How many of the requests an organiser has approved. */
  approved?: number;
  agenda?: DemoTalk[];
  cancelled?: string;
  houseKeeping?: DemoHouseKeeping;
}

export interface DemoCommunity {
  slug: string;
  title: string;
  tagline: string;
  description: string;
  codeOfConduct: string;
  city: string;
  country: string;
  timeZone: string;
  accent: string;
  series: { slug: string; title: string; description: string; levelPattern: Level[] };
  /** On which days the series meets; from its place `goesOn` on the rule makes drafts by itself. */
  recurs: Pick<RecurrenceFields, 'rule' | 'durationMinutes' | 'template' | 'patternStart' | 'firstNumber'> & {
    goesOn: number;
    time: string;
  };
  /** Guests who help the organisers, by number. */
  volunteers: number[];
  meetups: DemoMeetup[];
}

export const codeOfConduct = `Be kind, and assume that others mean to be.

- Questions are welcome at every level. “That is basic” is not an answer.
- No harassment, in the room or online.
- What is said in confidence stays there.

Tell any organiser when something is wrong; they act the same day.`;
