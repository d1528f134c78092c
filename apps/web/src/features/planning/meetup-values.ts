import type { Level, Meetup, MeetupChanges } from '@hallway/contracts';
import { toWrite, written } from './sentences.ts';
import { instantToSend, wallOf } from './wall-time.ts';

/** What the editor holds: as typed, times as wall times of the meetup's zone. */
export interface MeetupValues {
  level: Level | '';
  title: string;
  summary: string;
  description: string;
  format: Meetup['format'];
  series: string;
  topics: string[];
  assumptions: string[];
  outcomes: string[];
  wallStart: string | null;
  wallEnd: string | null;
  timeZone: string;
  venueName: string;
  venueAddress: string;
  room: string;
  city: string;
  onlineUrl: string;
  language: string;
  visibility: Meetup['visibility'];
  capacity: number | null;
  waitlist: boolean;
  approval: boolean;
  guestsMax: number;
  opensAt: string | null;
  closesAt: string | null;
}

export const emptyMeetup = (timeZone: string, city: string): MeetupValues => ({
  level: '',
  title: '',
  summary: '',
  description: '',
  format: 'talks',
  series: '',
  topics: [],
  assumptions: [''],
  outcomes: [''],
  wallStart: null,
  wallEnd: null,
  timeZone,
  venueName: '',
  venueAddress: '',
  room: '',
  city,
  onlineUrl: '',
  language: 'en',
  visibility: 'public',
  capacity: null,
  waitlist: true,
  approval: false,
  guestsMax: 0,
  opensAt: null,
  closesAt: null,
});

export const valuesOf = (meetup: Meetup): MeetupValues => ({
  level: meetup.level,
  title: meetup.title,
  summary: meetup.summary,
  description: meetup.description,
  format: meetup.format,
  series: meetup.series?.slug ?? '',
  topics: meetup.topics.map(({ title }) => title),
  assumptions: toWrite(meetup.assumptions),
  outcomes: toWrite(meetup.outcomes),
  wallStart: meetup.wallStart.slice(0, 16),
  wallEnd: meetup.wallEnd.slice(0, 16),
  timeZone: meetup.timeZone,
  venueName: meetup.venueName,
  venueAddress: meetup.venueAddress,
  room: meetup.room,
  city: meetup.city,
  onlineUrl: meetup.onlineUrl ?? '',
  language: meetup.language,
  visibility: meetup.visibility,
  capacity: meetup.seats.capacity,
  waitlist: meetup.seats.waitlist,
  approval: meetup.seats.approval,
  guestsMax: meetup.seats.guestsMax,
  opensAt: wallOf(meetup.seats.opensAt, meetup.timeZone),
  closesAt: wallOf(meetup.seats.closesAt, meetup.timeZone),
});

/** What is sent: blank sentences dropped, empty choices as null, RSVP times as instants. */
export const bodyOf = ({ level: _, ...values }: MeetupValues) => ({
  ...values,
  series: values.series || null,
  assumptions: written(values.assumptions),
  outcomes: written(values.outcomes),
  onlineUrl: values.onlineUrl.trim() || null,
  wallStart: values.wallStart ?? '',
  wallEnd: values.wallEnd ?? '',
  opensAt: instantToSend(values.opensAt, values.timeZone),
  closesAt: instantToSend(values.closesAt, values.timeZone),
});

/** The editor on a newer version of the meetup, with what was typed since one began kept; what a level takes for granted comes with it. */
export function rebased(begun: MeetupValues, typed: MeetupValues, newer: MeetupValues): MeetupValues {
  const kept = Object.entries(typed).filter(
    ([key, value]) =>
      key !== 'level' &&
      key !== 'assumptions' &&
      JSON.stringify(value) !== JSON.stringify(begun[key as keyof MeetupValues]),
  );
  return { ...newer, ...Object.fromEntries(kept) };
}

/** Only what differs from where one began, so that saving over somebody's change touches nothing else. */
export function changesOf(base: MeetupValues, now: MeetupValues): MeetupChanges {
  const [before, after] = [bodyOf(base), bodyOf(now)];
  const changed = Object.entries(after).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof typeof before]),
  );
  return Object.fromEntries(changed) as MeetupChanges;
}
