import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { personalData } from './personal-data.ts';

export interface ExportedTable {
  /** `rsvps`, or `checklist_items-done_by` where a table points to members in several ways. */
  name: string;
  rows: object[];
}

// Rows that name a meetup say which one: an id alone tells its owner nothing.
const withMeetup = (row: string) => `${row} || coalesce((
  SELECT jsonb_build_object('meetup', m.title, 'meetup_starts_at', zoned_iso(m.starts_at, m.time_zone)) FROM meetups m
  WHERE m.id = (${row} ->> 'meetup_id')::uuid), '{}')`;

// a file for each column, not the last one alone
const told = personalData.filter((share) => !('not' in share)).map(({ table }) => table);
const several = new Set(told.filter((table, at) => told.indexOf(table) !== at));

@Injectable()
export class ExportRepository {
  constructor(private readonly database: Database) {}

  /** Everything as it is at one moment: what is changed or deleted meanwhile is in it whole, or not at all. */
  atOnce<T>(read: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.manager.transaction('REPEATABLE READ', read);
  }

  async profile(tx: EntityManager, memberId: string): Promise<object | undefined> {
    const rows: { profile: object }[] = await tx.query('SELECT to_jsonb(m) AS profile FROM members m WHERE id = $1', [
      memberId,
    ]);
    return rows[0]?.profile;
  }

  /** Table by table, one query each; tables without a row are left out. */
  async *tables(tx: EntityManager, memberId: string): AsyncGenerator<ExportedTable> {
    for (const share of personalData) {
      if ('not' in share) continue;
      const { table, column } = share;
      const row =
        'only' in share
          ? `jsonb_build_object(${share.only.map((name) => `'${name}', t.${name}`).join(', ')})`
          : `to_jsonb(t) - ARRAY[${['member_id', ...(share.omit ?? [])].map((name) => `'${name}'`).join(', ')}]`;
      const rows: { row: object }[] = await tx.query(
        `SELECT ${withMeetup('r.row')} AS row FROM (SELECT ${row} AS row FROM ${table} t WHERE t.${column} = $1) r`,
        [memberId],
      );
      if (rows.length > 0)
        yield { name: several.has(table) ? `${table}-${column}` : table, rows: rows.map((found) => found.row) };
    }
  }
}
