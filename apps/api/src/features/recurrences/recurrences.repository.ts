import type { Level, meetupStates } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { RecurrenceEntity } from './recurrence.entity.ts';

export interface RecurringSeries {
  id: string;
  communityId: string;
  title: string;
  levelPattern: Level[];
}

/** A meetup that a rule made and that is not over. */
export interface MadeMeetup {
  id: string;
  slug: string;
  title: string;
  level: Level;
  state: (typeof meetupStates)[number];
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  opensAt: Date | null;
  closesAt: Date | null;
  recurrenceId: Date;
  ownFields: string[];
  going: number;
  /** A draft that nobody has looked at since it was made. */
  untouched: boolean;
}

const series = `SELECT s.id, s.community_id AS "communityId", s.title, s.level_pattern AS "levelPattern" FROM series s`;

const made = {
  name: 'recurrences-made',
  text: /* sql */ `
    SELECT m.id, m.slug, m.title, m.level, m.state, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.time_zone AS "timeZone",
      st.opens_at AS "opensAt", st.closes_at AS "closesAt", m.recurrence_id AS "recurrenceId", m.own_fields AS "ownFields", st.going,
      m.state = 'draft' AND m.version = 1 AND NOT EXISTS (SELECT FROM sessions a WHERE a.meetup_id = m.id) AS untouched
    FROM meetups m JOIN meetup_seats st ON st.meetup_id = m.id
    WHERE m.series_id = $1 AND m.recurrence_id > $2
    ORDER BY m.recurrence_id`,
};

@Injectable()
export class RecurrencesRepository {
  constructor(private readonly database: Database) {}

  async series(
    { communityId, slug }: { communityId: string; slug: string },
    tx?: EntityManager,
  ): Promise<RecurringSeries | null> {
    const [row]: RecurringSeries[] = await (tx ?? this.database.manager).query(
      `${series} WHERE s.community_id = $1 AND s.slug = $2`,
      [communityId, slug],
    );
    return row ?? null;
  }

  async seriesById(tx: EntityManager, id: string): Promise<RecurringSeries> {
    const [row]: RecurringSeries[] = await tx.query(`${series} WHERE s.id = $1`, [id]);
    return row!;
  }

  /** Whoever sets, splits or follows the rule of a series waits here for the others. */
  async lockSeries(tx: EntityManager, id: string): Promise<void> {
    await tx.query('SELECT 1 FROM series WHERE id = $1 FOR NO KEY UPDATE', [id]);
  }

  /** Inside a transaction it is locked for a change. */
  of(seriesId: string, tx?: EntityManager): Promise<RecurrenceEntity | null> {
    const where = { seriesId };
    return tx
      ? tx.findOne(RecurrenceEntity, { where, lock: { mode: 'for_no_key_update' } })
      : this.database.manager.findOne(RecurrenceEntity, { where });
  }

  /** Of all that recur, in no particular order. */
  async recurring(): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ id: string }>('SELECT series_id AS id FROM recurrences');
    return rows.map(({ id }) => id);
  }

  async save(tx: EntityManager, recurrence: Omit<RecurrenceEntity, 'createdAt'>): Promise<void> {
    await tx.upsert(RecurrenceEntity, recurrence, ['seriesId']);
  }

  async remove(tx: EntityManager, seriesId: string): Promise<void> {
    await tx.delete(RecurrenceEntity, { seriesId });
  }

  /** Meetups of the rule whose date is yet to come, in their order. */
  made(seriesId: string, after: Date, tx?: EntityManager): Promise<MadeMeetup[]> {
    return this.database.prepared<MadeMeetup>(made, [seriesId, after], tx);
  }

  /** Whether a meetup is called so in calendars; who asks has locked the series. */
  async isCalled(tx: EntityManager, { uid, start }: { uid: string; start: Date }): Promise<boolean> {
    const rows: unknown[] = await tx.query('SELECT 1 FROM meetups WHERE calendar_uid = $1 AND calendar_start = $2', [
      uid,
      start,
    ]);
    return rows.length > 0;
  }

  /** The last one that the rule of a series made and that was not cancelled. */
  async latestMade(tx: EntityManager, seriesId: string): Promise<string | null> {
    const [row]: { id: string }[] = await tx.query(
      `SELECT id FROM meetups WHERE series_id = $1 AND recurrence_id IS NOT NULL AND state <> 'cancelled' ORDER BY recurrence_id DESC LIMIT 1`,
      [seriesId],
    );
    return row?.id ?? null;
  }

  async setPattern(
    tx: EntityManager,
    seriesId: string,
    { levels, now }: { levels: Level[]; now: Date },
  ): Promise<void> {
    await tx.query('UPDATE series SET level_pattern = $2, version = version + 1, updated_at = $3 WHERE id = $1', [
      seriesId,
      levels,
      now,
    ]);
  }

  /** Whether another meetup of the series than these has one of the places. */
  async anyTaken(
    tx: EntityManager,
    seriesId: string,
    places: readonly { id: string; recurrenceId: Date | null }[],
  ): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      'SELECT 1 FROM meetups WHERE series_id = $1 AND recurrence_id = ANY ($2) AND id <> ALL ($3) LIMIT 1',
      [seriesId, places.flatMap(({ recurrenceId }) => recurrenceId ?? []), places.map(({ id }) => id)],
    );
    return rows.length > 0;
  }

  /** Gives meetups other places in the rule, or none; all at once, because one may take the place another leaves. */
  async rebind(tx: EntityManager, places: readonly { id: string; recurrenceId: Date | null }[]): Promise<void> {
    if (places.length === 0) return;
    const ids = places.map(({ id }) => id);
    await tx.query('UPDATE meetups SET recurrence_id = NULL WHERE id = ANY ($1)', [ids]);
    await tx.query(
      `UPDATE meetups m SET recurrence_id = p.at, own_fields = CASE WHEN p.at IS NULL THEN '{}' ELSE m.own_fields END
       FROM unnest($1::uuid[], $2::timestamptz[]) AS p (id, at) WHERE m.id = p.id`,
      [ids, places.map(({ recurrenceId }) => recurrenceId)],
    );
  }
}
