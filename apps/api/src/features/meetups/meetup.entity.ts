import type { Level, meetupFormats, meetupStates, visibilities } from '@hallway/contracts';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** The level is half of a key that sessions refer to (`meetups_id_level`), which keeps agenda and meetup of one level. */
@Entity('meetups')
@Unique('meetups_slug_key', ['slug'])
@Unique('meetups_ical_uid_key', ['icalUid'])
@Unique('meetups_id_level', ['id', 'level'])
@Unique('meetups_source_key', ['seriesId', 'sourceKey'])
@Unique('meetups_recurrence_key', ['seriesId', 'recurrenceId'])
@Check('meetups_level', `level IN ('newbie', 'advanced')`)
@Check('meetups_format', `format IN ('talks', 'workshop', 'hackathon', 'open-space', 'social')`)
@Check('meetups_state', `state IN ('draft', 'published', 'cancelled')`)
@Check('meetups_visibility', `visibility IN ('public', 'unlisted', 'private')`)
@Check('meetups_ends_after_start', `ends_at > starts_at`)
@Check('meetups_at_most_31_days', `ends_at <= starts_at + interval '744 hours'`)
@Check('meetups_advanced_assumes', `state = 'draft' OR level = 'newbie' OR cardinality(assumptions) > 0`)
@Check('meetups_recur_in_series', `recurrence_id IS NULL OR series_id IS NOT NULL`)
@Check('meetups_calendar_whole', `num_nulls(calendar_uid, calendar_start, calendar_zone) IN (0, 3)`)
@Index('meetups_calendar_key', ['calendarUid', 'calendarStart'], { unique: true, where: `calendar_uid IS NOT NULL` })
@Index('meetups_public_list', { synchronize: false })
@Index('meetups_public_dates', { synchronize: false })
@Index('meetups_of_community', ['communityId', 'startsAt', 'id'])
@Index('meetups_of_series', ['seriesId', 'startsAt', 'id'])
@Index('meetups_ended', ['endsAt'], { where: `state = 'published'` })
export class MeetupEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  communityId: string;

  @Column('uuid', { nullable: true })
  seriesId: string | null;

  /** Never changes: it is the address. */
  @Column('text')
  slug: string;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  summary: string;

  @Column('text', { default: '' })
  description: string;

  @Column('text')
  level: Level;

  @Column('text')
  format: (typeof meetupFormats)[number];

  @Column('text', { default: 'draft' })
  state: (typeof meetupStates)[number];

  @Column('text', { default: 'public' })
  visibility: (typeof visibilities)[number];

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('text')
  timeZone: string;

  /** As the organiser wrote it; kept beside the instant, because zone rules change. */
  @Column('text')
  wallStart: string;

  @Column('text')
  wallEnd: string;

  @Column('text', { default: '' })
  venueName: string;

  @Column('text', { default: '' })
  venueAddress: string;

  @Column('text', { default: '' })
  room: string;

  @Column('text', { default: '' })
  city: string;

  @Column('text', { nullable: true })
  onlineUrl: string | null;

  @Column('text', { default: 'en' })
  language: string;

  @Column('text', { array: true, default: [] })
  assumptions: string[];

  @Column('text', { array: true, default: [] })
  outcomes: string[];

  @Column('text')
  icalUid: string;

  /** Raised with every change of time or place, so that calendars replace the entry (RFC 5546). */
  @Column('integer', { default: 0 })
  icalSequence: number;

  @Column('text', { nullable: true })
  sourceKey: string | null;

  /** The start the rule of its series gave it, whatever was changed since (RFC 5545 RECURRENCE-ID). */
  @Column('timestamptz', { nullable: true })
  recurrenceId: Date | null;

  /** In invitations, for one that a rule made: the UID of the rule, and the start and zone it was first given. Never changes. */
  @Column('text', { nullable: true })
  calendarUid: string | null;

  @Column('timestamptz', { nullable: true })
  calendarStart: Date | null;

  @Column('text', { nullable: true })
  calendarZone: string | null;

  /** What was changed for this one alone: it stays when all following are changed. */
  @Column('text', { array: true, default: [] })
  ownFields: string[];

  @Column('text', { default: '' })
  cancelReason: string;

  @Column('uuid', { nullable: true })
  createdBy: string | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;

  @Column('timestamptz', { nullable: true })
  answersForgottenAt: Date | null;

  @Column('timestamptz', { nullable: true })
  attendanceForgottenAt: Date | null;
}
