import type { CommunityRole, Level, Meetup, meetupFormats, meetupStates, visibilities } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { meetupPage } from './meetup-card.sql.ts';
import { MeetupEntity } from './meetup.entity.ts';
import { MeetupSeatsEntity } from './meetup-seats.entity.ts';

/** What other features need to know of a meetup, with what the viewer is to it. */
export interface MeetupRow {
  id: string;
  slug: string;
  title: string;
  communityId: string;
  communitySlug: string;
  communityTitle: string;
  seriesId: string | null;
  level: Level;
  format: (typeof meetupFormats)[number];
  state: (typeof meetupStates)[number];
  visibility: (typeof visibilities)[number];
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  version: number;
  viewerRoles: CommunityRole[] | null;
  /** Null: never answered, or taken off the list. */
  viewerStatus: string | null;
}

const oneRow = {
  name: 'meetups.ref',
  text: `SELECT m.id, m.slug, m.title, m.community_id AS "communityId", c.slug AS "communitySlug", c.title AS "communityTitle", m.series_id AS "seriesId",
           m.level, m.format, m.state, m.visibility, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.time_zone AS "timeZone", m.version,
           cm.roles AS "viewerRoles", CASE WHEN r.removed_at IS NULL THEN r.status END AS "viewerStatus"
         FROM meetups m JOIN communities c ON c.id = m.community_id
         LEFT JOIN community_members cm ON cm.community_id = m.community_id AND cm.member_id = $2
         LEFT JOIN rsvps r ON r.meetup_id = m.id AND r.member_id = $2
         WHERE m.slug = $1`,
};

@Injectable()
export class MeetupsRepository {
  constructor(private readonly database: Database) {}

  /** The whole answer of a meetup page; who may see it is asked elsewhere. */
  async page(slug: string, now: Date, tx?: EntityManager): Promise<Meetup | null> {
    const [row] = await this.database.prepared<{ view: Meetup }>(meetupPage, [slug, now], tx);
    return row?.view ?? null;
  }

  async bySlug(slug: string, viewerId: string | null, tx?: EntityManager): Promise<MeetupRow | null> {
    const [row] = await this.database.prepared<MeetupRow>(oneRow, [slug, viewerId], tx);
    return row ?? null;
  }

  /**
   * The meetup and its seats, locked for a change. The seats come first because an RSVP takes them first too, and the meetup is locked
   * without its key, which the foreign key of an RSVP needs: otherwise both would wait for each other. `agenda` locks the key too,
   * so that no session can be added meanwhile.
   */
  async locked(
    tx: EntityManager,
    id: string,
    { agenda = false } = {},
  ): Promise<{ meetup: MeetupEntity; seats: MeetupSeatsEntity }> {
    const seats = await tx.findOneOrFail(MeetupSeatsEntity, {
      where: { meetupId: id },
      lock: { mode: 'pessimistic_write' },
    });
    const meetup = await tx.findOneOrFail(MeetupEntity, {
      where: { id },
      lock: { mode: agenda ? 'pessimistic_write' : 'for_no_key_update' },
    });
    return { meetup, seats };
  }

  /** Its hours stay as they are until the end of the transaction; whoever changes them goes first or waits. */
  async holdHours(tx: EntityManager, slug: string): Promise<void> {
    await tx.query('SELECT 1 FROM meetups WHERE slug = $1 FOR SHARE', [slug]);
  }

  /** Whether it was stored; false when the slug is taken. */
  async add(tx: EntityManager, meetup: Partial<MeetupEntity>): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(MeetupEntity)
      .values(meetup)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length === 1;
  }

  async addSeats(
    tx: EntityManager,
    seats: Pick<
      MeetupSeatsEntity,
      'meetupId' | 'capacity' | 'waitlist' | 'approval' | 'guestsMax' | 'opensAt' | 'closesAt'
    >,
  ): Promise<void> {
    await tx.insert(MeetupSeatsEntity, seats);
  }

  async save(tx: EntityManager, meetup: MeetupEntity): Promise<void> {
    await tx.update(MeetupEntity, { id: meetup.id }, meetup);
  }

  /** Only what organisers set; the counters belong to the RSVPs. */
  async saveSeats(
    tx: EntityManager,
    { meetupId, capacity, waitlist, approval, guestsMax, opensAt, closesAt }: MeetupSeatsEntity,
  ): Promise<void> {
    await tx.update(MeetupSeatsEntity, { meetupId }, { capacity, waitlist, approval, guestsMax, opensAt, closesAt });
  }

  async setTopics(tx: EntityManager, meetupId: string, topicIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM meetup_topics WHERE meetup_id = $1 AND topic_id <> ALL ($2)', [meetupId, topicIds]);
    await tx.query(
      'INSERT INTO meetup_topics (meetup_id, topic_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
      [meetupId, topicIds],
    );
  }

  async seriesIdBySlug(
    tx: EntityManager,
    { communityId, slug }: { communityId: string; slug: string },
  ): Promise<string | null> {
    const [row]: { id: string }[] = await tx.query('SELECT id FROM series WHERE community_id = $1 AND slug = $2', [
      communityId,
      slug,
    ]);
    return row?.id ?? null;
  }

  async remove(tx: EntityManager, id: string): Promise<void> {
    await tx.delete(MeetupEntity, { id });
  }
}
