import type { Person } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { personJson } from '../accounts/index.ts';
import { ChecklistTemplateEntity } from './checklist-template.entity.ts';
import { type DueColumns, dueColumns } from './due.ts';
import type { ItemSource } from './merge-items.ts';
import { startingItems, startingTitle } from './starting-items.ts';

export interface TemplateRow {
  id: string;
  title: string;
  standing: boolean;
  version: number;
  items: (Omit<ItemSource, 'assigneeId' | keyof DueColumns> & DueColumns & { assignee: Person | null })[];
}

const view = /* sql */ `
  SELECT t.id, t.title, t.standing, t.version, coalesce((
    SELECT json_agg(json_build_object('text', i.text, 'area', i.area, 'note', i.note, 'dueOffset', i.due_offset, 'dueUnit', i.due_unit,
      'assignee', ${personJson('m')}) ORDER BY i.position)
    FROM checklist_template_items i LEFT JOIN members m ON m.id = i.assignee_id WHERE i.template_id = t.id), '[]') AS items
  FROM checklist_templates t`;

@Injectable()
export class TemplatesRepository {
  constructor(private readonly database: Database) {}

  list(communityId: string, tx: EntityManager): Promise<TemplateRow[]> {
    return tx.query(`${view} WHERE t.community_id = $1 ORDER BY t.standing DESC, t.created_at, t.id`, [communityId]);
  }

  async view(id: string, tx: EntityManager): Promise<TemplateRow> {
    const [row]: TemplateRow[] = await tx.query(`${view} WHERE t.id = $1`, [id]);
    return row!;
  }

  async titles(communityId: string): Promise<{ id: string; title: string }[]> {
    return this.database.prepared(
      {
        name: 'checklist.template-titles',
        text: 'SELECT id, title FROM checklist_templates WHERE community_id = $1 ORDER BY standing DESC, created_at, id',
      },
      [communityId],
    );
  }

  locked(tx: EntityManager, id: string): Promise<ChecklistTemplateEntity | null> {
    return tx.findOne(ChecklistTemplateEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The standing template of a community, written when it is first asked for; of two who ask at once one writes it. */
  async standing(tx: EntityManager, communityId: string, now: Date): Promise<string> {
    const find = (): Promise<{ id: string }[]> =>
      tx.query('SELECT id FROM checklist_templates WHERE community_id = $1 AND standing', [communityId]);
    const [known] = await find();
    if (known) return known.id;
    const id = newId();
    const written: unknown[] = await tx.query(
      `INSERT INTO checklist_templates (id, community_id, title, standing, created_at) VALUES ($1, $2, $3, true, $4)
       ON CONFLICT (community_id) WHERE standing DO NOTHING RETURNING 1`,
      [id, communityId, startingTitle, now],
    );
    if (written.length === 0) return (await find())[0]!.id;
    await this.setItems(
      tx,
      id,
      startingItems.map(({ due, ...item }) => ({ ...item, ...dueColumns(due), assigneeId: null })),
    );
    return id;
  }

  async items(tx: EntityManager, templateId: string): Promise<ItemSource[]> {
    return tx.query(
      `SELECT text, area, note, assignee_id AS "assigneeId", due_offset AS "dueOffset", due_unit AS "dueUnit"
       FROM checklist_template_items WHERE template_id = $1 ORDER BY position`,
      [templateId],
    );
  }

  /** What the templates of a meetup's community ask for, all of them. */
  async itemsOfCommunity(tx: EntityManager, meetupId: string): Promise<Pick<ItemSource, 'text' | 'area'>[]> {
    return tx.query(
      `SELECT i.text, i.area FROM checklist_template_items i JOIN checklist_templates t ON t.id = i.template_id
       JOIN meetups m ON m.community_id = t.community_id WHERE m.id = $1`,
      [meetupId],
    );
  }

  async setItems(tx: EntityManager, templateId: string, items: readonly ItemSource[]): Promise<void> {
    await tx.query('DELETE FROM checklist_template_items WHERE template_id = $1', [templateId]);
    await tx.query(
      `INSERT INTO checklist_template_items (template_id, position, text, area, note, assignee_id, due_offset, due_unit)
       SELECT $1, ord, text, area, note, "assigneeId", "dueOffset", "dueUnit"
       FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (text text, area text, note text, "assigneeId" uuid, "dueOffset" smallint, "dueUnit" text))
         WITH ORDINALITY AS x (text, area, note, "assigneeId", "dueOffset", "dueUnit", ord)`,
      [templateId, JSON.stringify(items)],
    );
  }

  async insert(
    tx: EntityManager,
    template: Pick<ChecklistTemplateEntity, 'id' | 'communityId' | 'title' | 'createdAt'>,
  ): Promise<void> {
    await tx.insert(ChecklistTemplateEntity, template);
  }

  async save(tx: EntityManager, template: ChecklistTemplateEntity): Promise<void> {
    await tx.update(ChecklistTemplateEntity, { id: template.id }, template);
  }

  async remove(tx: EntityManager, id: string): Promise<void> {
    await tx.delete(ChecklistTemplateEntity, { id });
  }

  async count(tx: EntityManager, communityId: string): Promise<number> {
    return tx.countBy(ChecklistTemplateEntity, { communityId });
  }

  async communitySlug(tx: EntityManager, communityId: string): Promise<string> {
    const [row]: { slug: string }[] = await tx.query('SELECT slug FROM communities WHERE id = $1', [communityId]);
    return row!.slug;
  }
}
