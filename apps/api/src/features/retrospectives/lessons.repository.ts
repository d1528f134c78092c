import type { Lesson } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { personJson } from '../accounts/index.ts';
import { nextMeetupSql } from '../checklists/index.ts';
import { LessonEntity } from './lesson.entity.ts';

const meetupRef = (meetup: string) =>
  `json_build_object('slug', ${meetup}.slug, 'title', ${meetup}.title, 'startsAt', zoned_iso(${meetup}.starts_at, ${meetup}.time_zone), 'timeZone', ${meetup}.time_zone)`;

const view = /* sql */ `
  SELECT l.id, l.kind, l.text, l.action, l.area, l.version, zoned_iso(l.created_at, m.time_zone) AS "createdAt", ${personJson('a')} AS author,
    CASE WHEN i.id IS NOT NULL THEN json_build_object('meetup', ${meetupRef('im')}, 'done', i.done_at IS NOT NULL, 'removed', i.removed_at IS NOT NULL) END AS landed
  FROM retrospective_lessons l JOIN meetups m ON m.id = l.meetup_id
  LEFT JOIN members a ON a.id = l.author_id
  LEFT JOIN checklist_items i ON i.lesson_id = l.id
  LEFT JOIN meetups im ON im.id = i.meetup_id`;

type LessonRow = Lesson & Record<string, unknown>;
type NextMeetup = { slug: string; title: string; startsAt: string; timeZone: string };

@Injectable()
export class LessonsRepository {
  constructor(private readonly database: Database) {}

  of(meetupId: string): Promise<LessonRow[]> {
    return this.database.prepared(
      { name: 'retrospective.of', text: `${view} WHERE l.meetup_id = $1 ORDER BY l.created_at, l.id` },
      [meetupId],
    );
  }

  async view(id: string, tx: EntityManager): Promise<Lesson> {
    const [row] = await this.database.prepared<LessonRow>(
      { name: 'retrospective.one', text: `${view} WHERE l.id = $1` },
      [id],
      tx,
    );
    return row!;
  }

  async next(meetupId: string, now: Date): Promise<NextMeetup | null> {
    const [row] = await this.database.prepared<{ next: NextMeetup }>(
      {
        name: 'retrospective.next',
        text: `SELECT ${meetupRef('n')} AS next FROM meetups f JOIN meetups n ON n.id = ${nextMeetupSql('f', '$2')} WHERE f.id = $1`,
      },
      [meetupId, now],
    );
    return row?.next ?? null;
  }

  locked(tx: EntityManager, id: string): Promise<LessonEntity | null> {
    return tx.findOne(LessonEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  count(tx: EntityManager, meetupId: string): Promise<number> {
    return tx.countBy(LessonEntity, { meetupId });
  }

  async insert(tx: EntityManager, lesson: Partial<LessonEntity>): Promise<void> {
    await tx.insert(LessonEntity, lesson);
  }

  async save(tx: EntityManager, lesson: LessonEntity): Promise<void> {
    await tx.update(LessonEntity, { id: lesson.id }, lesson);
  }

  async remove(tx: EntityManager, id: string): Promise<void> {
    await tx.delete(LessonEntity, { id });
  }

  /**
   * Puts every action of the community that stands on no checklist onto that of its next meetup. One statement, so that it can be
   * asked for whenever something may have changed; an action that stands somewhere, or was taken off, stays as it is.
   * `except`: a meetup that is about to go.
   */
  async land(
    tx: EntityManager,
    { communityId, now, except = null }: { communityId: string; now: Date; except?: string | null },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO checklist_items (id, meetup_id, position, text, area, origin, lesson_id, created_at)
       SELECT gen_random_uuid(), n.id,
         (SELECT coalesce(max(position), 0) FROM checklist_items WHERE meetup_id = n.id) + row_number() OVER (PARTITION BY n.id ORDER BY l.created_at, l.id),
         l.action, l.area, 'lesson', l.id, $2
       FROM retrospective_lessons l JOIN meetups f ON f.id = l.meetup_id
       JOIN meetups n ON n.id = ${nextMeetupSql('f', '$2', '$3')}
       WHERE f.community_id = $1 AND l.action <> '' AND NOT EXISTS (SELECT FROM checklist_items i WHERE i.lesson_id = l.id)
       ON CONFLICT (lesson_id) DO NOTHING`,
      [communityId, now, except],
    );
  }

  /** An action that nobody has taken up yet moves to a nearer meetup, planned since. */
  async moveNearer(tx: EntityManager, { communityId, now }: { communityId: string; now: Date }): Promise<void> {
    await tx.query(
      `UPDATE checklist_items i SET meetup_id = n.id,
         position = (SELECT coalesce(max(position), 0) + 1 FROM checklist_items WHERE meetup_id = n.id)
       FROM retrospective_lessons l JOIN meetups f ON f.id = l.meetup_id JOIN meetups n ON n.id = ${nextMeetupSql('f', '$2')}, meetups t
       WHERE i.lesson_id = l.id AND f.community_id = $1 AND t.id = i.meetup_id AND t.starts_at > n.starts_at
         AND i.version = 1 AND i.done_at IS NULL AND i.result IS NULL AND i.removed_at IS NULL`,
      [communityId, now],
    );
  }

  /** The action where it stands says what the line says now, until somebody has ticked it. */
  async follow(tx: EntityManager, { id, action, area }: LessonEntity): Promise<void> {
    if (action === '') await this.withdraw(tx, id);
    else
      await tx.query(
        `UPDATE checklist_items SET text = $2, area = $3, version = version + 1
         WHERE lesson_id = $1 AND done_at IS NULL AND (text, area) IS DISTINCT FROM ($2, $3)`,
        [id, action, area],
      );
  }

  async withdraw(tx: EntityManager, id: string): Promise<void> {
    await tx.query('DELETE FROM checklist_items WHERE lesson_id = $1 AND done_at IS NULL', [id]);
  }

  /** A meetup that does not take place gives back what it was to do. */
  async giveBack(tx: EntityManager, meetupId: string): Promise<void> {
    await tx.query(
      'DELETE FROM checklist_items WHERE meetup_id = $1 AND lesson_id IS NOT NULL AND done_at IS NULL AND removed_at IS NULL',
      [meetupId],
    );
  }

  async communityOf(tx: EntityManager, meetupId: string): Promise<string> {
    const [row]: { community_id: string }[] = await tx.query('SELECT community_id FROM meetups WHERE id = $1', [
      meetupId,
    ]);
    return row!.community_id;
  }

  /** The meetup of a line, read without a lock. */
  async placeOf(tx: EntityManager, id: string): Promise<{ slug: string; communityId: string } | undefined> {
    const [row]: { slug: string; communityId: string }[] = await tx.query(
      `SELECT m.slug, m.community_id AS "communityId" FROM retrospective_lessons l JOIN meetups m ON m.id = l.meetup_id WHERE l.id = $1`,
      [id],
    );
    return row;
  }
}
