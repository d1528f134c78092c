import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ItemSource, MarkedItem } from './merge-items.ts';

/**
 * The way from one meetup to the next. The next one of a meetup is the first coming one of its series; of a meetup that stands alone, of its community.
 * SQL: the id of the next meetup after `f`, `now` being a parameter; null when none is planned.
 */
export const nextMeetupSql = (from: string, now: string) => /* sql */ `(
  SELECT n.id FROM meetups n
  WHERE n.community_id = ${from}.community_id AND n.starts_at > ${from}.starts_at AND n.starts_at > ${now}::timestamptz
    AND n.state <> 'cancelled' AND (${from}.series_id IS NULL OR n.series_id = ${from}.series_id)
  ORDER BY n.starts_at, n.id LIMIT 1)`;

@Injectable()
export class CarryRepository {
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
  sources(tx: EntityManager, meetupId: string): Promise<ItemSource[]> {
    return tx.query(
      `SELECT text, area, note, assignee_id AS "assigneeId", due_offset AS "dueOffset", due_unit AS "dueUnit"
       FROM checklist_items WHERE meetup_id = $1 AND removed_at IS NULL AND lesson_id IS NULL ORDER BY position, id`,
      [meetupId],
    );
  }

  /** Items of a checklist that nothing was carried to yet, with those taken off. */
  uncarried(tx: EntityManager, meetupId: string): Promise<{ id: string; text: string; area: MarkedItem['area'] }[]> {
    return tx.query('SELECT id, text, area FROM checklist_items WHERE meetup_id = $1 AND carried_from IS NULL', [
      meetupId,
    ]);
  }

  async isCarried(tx: EntityManager, { to, from }: { to: string; from: string }): Promise<boolean> {
    const rows: unknown[] = await tx.query('SELECT 1 FROM checklist_items WHERE meetup_id = $1 AND carried_from = $2', [
      to,
      from,
    ]);
    return rows.length > 0;
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
