import type { KeepApartKind, Level, meetupFormats } from '@hallway/contracts';

export interface PlannedTalk {
  id: string;
  title: string;
  abstract: string;
  assumptions: string[];
  startsAt: Date;
  endsAt: Date;
}

/** A meetup as the warnings see it: coming ones, drafts too, and what took place before. */
export interface PlannedMeetup {
  id: string;
  slug: string;
  title: string;
  level: Level;
  format: (typeof meetupFormats)[number];
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  /** By the calendar of its own zone: `2026-12-03`. */
  day: string;
  assumptions: string[];
  series: { id: string; levelPattern: Level[] } | null;
  topics: { slug: string; title: string }[];
  talks: PlannedTalk[];
}

/** What a rule has found of one meetup. */
export interface Finding {
  kind: KeepApartKind;
  meetup: PlannedMeetup;
  /** In words: titles, topics, stretches of text. */
  about: string[];
  /** What it rests on; when these change it is another warning. */
  facts: string[];
}

/** All of a community, against all of which each is held. */
export type Rule = (meetup: PlannedMeetup, all: readonly PlannedMeetup[]) => Finding | null;
