import type { Person } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { personJson } from '../accounts/index.ts';
import { ChecklistItemEntity } from './checklist-item.entity.ts';
import type { ChecklistItemRow } from './checklist-item.view.ts';
import { dueAtSql } from './due.ts';
import type { PlannedItem } from './merge-items.ts';

const pastMeetup = (meetup: string) =>
  `json_build_object('slug', ${meetup}.slug, 'title', ${meetup}.title, 'startsAt', zoned_iso(${meetup}.starts_at, ${meetup}.time_zone), 'timeZone', ${meetup}.time_zone)`;

const view = /* sql */ `
  SELECT i.id, i.text, i.area, i.note, i.due_offset AS "dueOffset", i.due_unit AS "dueUnit", i.version,
    zoned_iso(${dueAtSql}, m.time_zone) AS "dueAt", ${personJson('a')} AS assignee,
    zoned_iso(i.done_at, m.time_zone) AS "doneAt", ${personJson('d')} AS "doneBy", i.result, i.result_note AS "resultNote",
    CASE WHEN c.result IS NOT NULL THEN json_build_object('result', c.result, 'note', c.result_note, 'meetup', ${pastMeetup('cm')}) END AS carried,
    CASE WHEN l.id IS NOT NULL THEN json_build_object('text', l.text, 'meetup', ${pastMeetup('lm')}) END AS lesson
  FROM checklist_items i JOIN meetups m ON m.id = i.meetup_id
  LEFT JOIN members a ON a.id = i.assignee_id
  LEFT JOIN members d ON d.id = i.done_by
  LEFT JOIN checklist_items c ON c.id = i.carried_from
  LEFT JOIN meetups cm ON cm.id = c.meetup_id
  LEFT JOIN retrospective_lessons l ON l.id = i.lesson_id
  LEFT JOIN meetups lm ON lm.id = l.meetup_id
  WHERE i.removed_at IS NULL`;

const ofMeetup = { name: 'checklist.of-meetup', text: `${view} AND i.meetup_id = $1 ORDER BY i.position, i.id` };
const one = { name: 'checklist.one', text: `${view} AND i.id = $1` };
const overdue = {
  name: 'checklist.overdue',
  text: /* sql */ `
    SELECT * FROM (
      SELECT i.id, i.text, i.area, ${personJson('a')} AS assignee, ${dueAtSql} AS due_at,
        zoned_iso(${dueAtSql}, m.time_zone) AS "dueAt",
        json_build_object('slug', m.slug, 'title', m.title, 'level', m.level, 'startsAt', zoned_iso(m.starts_at, m.time_zone), 'timeZone', m.time_zone) AS meetup
      FROM meetups m JOIN checklist_items i ON i.meetup_id = m.id LEFT JOIN members a ON a.id = i.assignee_id
      -- a rule reaches a year at most; what is due afterwards counts for two weeks, the rest until the meetup is over
      WHERE m.community_id = $1 AND m.state <> 'cancelled' AND m.ends_at > $2::timestamptz - interval '380 days'
        AND (m.ends_at > $2 OR (i.due_offset > 0 AND ${dueAtSql} > $2::timestamptz - interval '14 days'))
        AND i.removed_at IS NULL AND i.done_at IS NULL AND i.result IS NULL AND i.due_unit IS NOT NULL
    ) late
    WHERE due_at < $2 AND ($3::timestamptz IS NULL OR (due_at, id) > ($3, $4::uuid))
    ORDER BY due_at, id LIMIT $5`,
};

export interface OverdueRow extends Pick<ChecklistItemRow, 'id' | 'text' | 'area' | 'assignee'> {
  due_at: Date;
  dueAt: string;
  meetup: { slug: string; title: string; level: 'newbie' | 'advanced'; startsAt: string; timeZone: string };
}

@Injectable()
export class ChecklistItemsRepository {
  constructor(private readonly database: Database) {}

  ofMeetup(meetupId: string, tx?: EntityManager): Promise<(ChecklistItemRow & Record<string, unknown>)[]> {
    return this.database.prepared(ofMeetup, [meetupId], tx);
  }

  async view(id: string, tx: EntityManager): Promise<ChecklistItemRow> {
    const [row] = await this.database.prepared<ChecklistItemRow & Record<string, unknown>>(one, [id], tx);
    return row!;
  }

  overdue(
    communityId: string,
    { now, after, limit }: { now: Date; after: readonly (string | null)[]; limit: number },
  ): Promise<(OverdueRow & Record<string, unknown>)[]> {
    return this.database.prepared(overdue, [communityId, now, ...after, limit]);
  }

  /** Those whom an item can be given to. */
  async team(communityId: string, tx?: EntityManager): Promise<Person[]> {
    const rows = await this.database.prepared<{ person: Person }>(
      {
        name: 'checklist.team',
        text: `SELECT ${personJson('m')} AS person FROM community_members cm JOIN members m ON m.id = cm.member_id
               WHERE cm.community_id = $1 AND cm.roles && ARRAY['organiser', 'volunteer'] ORDER BY lower(m.name), m.id`,
      },
      [communityId],
      tx,
    );
    return rows.map(({ person }) => person);
  }

  locked(tx: EntityManager, id: string): Promise<ChecklistItemEntity | null> {
    return tx
      .createQueryBuilder(ChecklistItemEntity, 'item')
      .where('item.id = :id AND item.removedAt IS NULL', { id })
      .setLock('pessimistic_write')
      .getOne();
  }

  /** Whoever adds, removes or moves items of one checklist takes turns, so that places and the limit hold. */
  async turn(tx: EntityManager, meetupId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7240170))', [meetupId]);
  }

  /** The meetup of an item, read without a lock; of one that was taken off when `removed` says so. */
  async placeOf(
    tx: EntityManager,
    id: string,
    { removed = false }: { removed?: boolean } = {},
  ): Promise<{ slug: string; communityId: string; removed: boolean } | undefined> {
    const [row]: { slug: string; communityId: string; removed: boolean }[] = await tx.query(
      `SELECT m.slug, m.community_id AS "communityId", i.removed_at IS NOT NULL AS removed
       FROM checklist_items i JOIN meetups m ON m.id = i.meetup_id WHERE i.id = $1 AND ($2 OR i.removed_at IS NULL)`,
      [id, removed],
    );
    return row;
  }

  async restore(tx: EntityManager, id: string): Promise<void> {
    await tx.query(
      'UPDATE checklist_items SET removed_at = NULL, version = version + 1 WHERE id = $1 AND removed_at IS NOT NULL',
      [id],
    );
  }

  /** Ids in the order of the list. */
  async order(tx: EntityManager, meetupId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      'SELECT id FROM checklist_items WHERE meetup_id = $1 AND removed_at IS NULL ORDER BY position, id',
      [meetupId],
    );
    return rows.map(({ id }) => id);
  }

  async setOrder(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE checklist_items i SET position = o.place FROM unnest($1::uuid[]) WITH ORDINALITY o (id, place)
       WHERE i.id = o.id AND i.position <> o.place`,
      [ids],
    );
  }

  /** At the end of the list, in the order given; who has left the team stands for nothing. @returns their ids. */
  async append(
    tx: EntityManager,
    meetupId: string,
    items: readonly (Omit<PlannedItem, 'origin'> & { origin: ChecklistItemEntity['origin'] })[],
    now: Date,
  ): Promise<string[]> {
    if (items.length === 0) return [];
    const [{ last, team }]: [{ last: number; team: string[] }] = await tx.query(
      `SELECT (SELECT coalesce(max(position), 0)::int FROM checklist_items WHERE meetup_id = $1) AS last,
         ARRAY(SELECT cm.member_id::text FROM community_members cm JOIN meetups m ON m.community_id = cm.community_id
               WHERE m.id = $1 AND cm.member_id = ANY ($2) AND cm.roles && ARRAY['organiser', 'volunteer']) AS team`,
      [meetupId, items.flatMap(({ assigneeId }) => assigneeId ?? [])],
    );
    const rows = items.map((item, index) => ({
      ...item,
      assigneeId: item.assigneeId && team.includes(item.assigneeId) ? item.assigneeId : null,
      id: newId(),
      meetupId,
      position: last + index + 1,
      createdAt: now,
    }));
    await tx.insert(ChecklistItemEntity, rows);
    return rows.map(({ id }) => id);
  }

  async save(tx: EntityManager, item: ChecklistItemEntity): Promise<void> {
    await tx.update(ChecklistItemEntity, { id: item.id }, item);
  }
}
