import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChecklistItemEntity } from './checklist-item.entity.ts';
import type { ItemSource, MarkedItem } from './merge-items.ts';

/** An item, and the same one at the meetup before. */
export type CarriedItem = ItemSource & { carriedFrom: string };

/**
 * The way from one meetup to the next. The next one of a meetup is the first coming one of its series; of a meetup that stands alone, of its community.
 * SQL: the id of the next meetup after `f`, `now` being a parameter, `except` one that does not count; null when none is planned.
 */
export const nextMeetupSql = (from: string, now: string, except = 'NULL') => /* sql */ `(
  SELECT n.id FROM meetups n
  WHERE n.community_id = ${from}.community_id AND n.starts_at > ${from}.starts_at AND n.starts_at > ${now}::timestamptz
    AND n.id IS DISTINCT FROM ${except}::uuid AND n.state <> 'cancelled' AND (${from}.series_id IS NULL OR n.series_id = ${from}.series_id)
  ORDER BY n.starts_at, n.id LIMIT 1)`;

@Injectable()
export class CarryRepository {
  /**
   * Who plans a meetup and who says what was learned take turns in one community; otherwise neither would see what the other
   * does, and what was learned would reach nobody.
   */
  async turn(tx: EntityManager, communityId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7240172))', [communityId]);
  }

  /** The turn in the community of a meetup. */
  async turnOf(tx: EntityManager, meetupId: string): Promise<void> {
    await tx.query(
      'SELECT pg_advisory_xact_lock(hashtextextended(community_id::text, 7240172)) FROM meetups WHERE id = $1',
      [meetupId],
    );
  }

  async next(tx: EntityManager, meetupId: string, now: Date): Promise<string | null> {
    const [row]: { next: string | null }[] = await tx.query(
      `SELECT ${nextMeetupSql('f', '$2')} AS next FROM meetups f WHERE f.id = $1`,
      [meetupId, now],
    );
    return row?.next ?? null;
  }

  /** What was said of the items of the meetup before: the latest of its line of which anything was said. */
  markedBefore(tx: EntityManager, meetupId: string): Promise<MarkedItem[]> {
    return tx.query(
      `WITH before AS (
         SELECT f.id FROM meetups m JOIN meetups f ON f.community_id = m.community_id AND f.starts_at < m.starts_at AND f.id <> m.id
           AND (f.series_id IS NULL OR f.series_id = m.series_id) AND f.state <> 'cancelled'
         WHERE m.id = $1 AND (m.series_id IS NULL OR f.series_id IS NOT NULL)
           AND EXISTS (SELECT FROM checklist_items i WHERE i.meetup_id = f.id AND i.result IS NOT NULL AND i.removed_at IS NULL)
         ORDER BY f.starts_at DESC, f.id DESC LIMIT 1)
       SELECT i.id, i.text, i.area, i.note, i.assignee_id AS "assigneeId", i.due_offset AS "dueOffset", i.due_unit AS "dueUnit", i.result
       FROM checklist_items i JOIN before b ON b.id = i.meetup_id
       WHERE i.result IS NOT NULL AND i.removed_at IS NULL ORDER BY i.position, i.id`,
      [meetupId],
    );
  }

  /** What a checklist asks for, without what became of it. */
  sources(tx: EntityManager, meetupId: string): Promise<(ItemSource & Pick<ChecklistItemEntity, 'origin'>)[]> {
    return tx.query(
      `SELECT text, area, note, assignee_id AS "assigneeId", due_offset AS "dueOffset", due_unit AS "dueUnit", origin
       FROM checklist_items WHERE meetup_id = $1 AND removed_at IS NULL AND lesson_id IS NULL ORDER BY position, id`,
      [meetupId],
    );
  }

  /** All items of a checklist, with those taken off, and from where each was carried. */
  known(
    tx: EntityManager,
    meetupId: string,
  ): Promise<(Pick<ItemSource, 'text' | 'area'> & { id: string; carriedFrom: string | null })[]> {
    return tx.query(
      'SELECT id, text, area, carried_from AS "carriedFrom" FROM checklist_items WHERE meetup_id = $1 ORDER BY position, id',
      [meetupId],
    );
  }

  /** What the meetups before have handed to this one. */
  carried(tx: EntityManager, meetupId: string): Promise<CarriedItem[]> {
    return tx.query(
      `SELECT text, area, note, assignee_id AS "assigneeId", due_offset AS "dueOffset", due_unit AS "dueUnit", carried_from AS "carriedFrom"
       FROM checklist_items WHERE meetup_id = $1 AND carried_from IS NOT NULL AND removed_at IS NULL ORDER BY position, id`,
      [meetupId],
    );
  }

  async link(tx: EntityManager, { item, from }: { item: string; from: string }): Promise<void> {
    await tx.query('UPDATE checklist_items SET carried_from = $2 WHERE id = $1', [item, from]);
  }

  /** Nothing is said of it any more: what came only from there goes again, unless somebody has taken it up. */
  async withdraw(tx: EntityManager, from: string): Promise<void> {
    await tx.query(
      `DELETE FROM checklist_items WHERE carried_from = $1 AND origin = 'carried' AND done_at IS NULL AND result IS NULL AND version = 1`,
      [from],
    );
    await tx.query('UPDATE checklist_items SET carried_from = NULL WHERE carried_from = $1', [from]);
  }
}
