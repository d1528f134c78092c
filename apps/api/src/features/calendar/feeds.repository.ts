import type { Level, meetupStates, visibilities } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Occurrence } from '../notifications/index.ts';
import type { FeedWindow } from './feed-window.ts';
import { feedEvents, type feedScopes, feedVersion, oneEvent } from './feed.sql.ts';

export interface FeedRequest {
  scope: keyof typeof feedScopes;
  /** Slug of the community, or id of the member. */
  of?: string;
  /** Slug of the series. */
  part?: string;
  level: Level | null;
}

export interface FeedVersion {
  title: string;
  version: string;
  /** When a meetup in it was last changed; null for an empty one. */
  changed: Date | null;
}

export interface EventRow {
  slug: string;
  uid: string;
  /** In the file of one meetup alone, which goes where invitations are; a feed is a calendar of its own, of plain entries. */
  occurrence?: Occurrence | null;
  sequence: number;
  answer: 'going' | 'waitlisted' | null;
  state: (typeof meetupStates)[number];
  visibility: (typeof visibilities)[number];
  level: Level;
  title: string;
  summary: string;
  assumptions: string[];
  startsAt: string;
  endsAt: string;
  timeZone: string;
  updatedAt: string;
  venueName: string;
  venueAddress: string;
  room: string;
  city: string;
  community: string;
  seriesUid: string | null;
  onlineUrl: string | null;
}

@Injectable()
export class FeedsRepository {
  constructor(private readonly database: Database) {}

  /** Undefined: there is no such community, series or member. */
  async version(request: FeedRequest, window: FeedWindow): Promise<FeedVersion | undefined> {
    const [row] = await this.database.prepared<FeedVersion>(feedVersion(request.scope), values(request, window));
    return row;
  }

  events(request: FeedRequest, window: FeedWindow): Promise<EventRow[]> {
    return this.database.prepared<EventRow>(feedEvents(request.scope), values(request, window));
  }

  async event(slug: string): Promise<EventRow | undefined> {
    const [row] = await this.database.prepared<EventRow>(oneEvent, [slug]);
    return row;
  }
}

const values = ({ of = undefined, part, level }: FeedRequest, { startsAfter, cancelledEndsAfter }: FeedWindow) => [
  startsAfter,
  cancelledEndsAfter,
  level,
  of ?? null,
  part ?? null,
];
