import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { personalData } from './personal-data.ts';

export interface ExportedTable {
  /** `rsvps`, or `patches-reviewed_by` where the column is not the member's own. */
  name: string;
  rows: object[];
}

// Rows that name a meetup say which one: an id alone tells its owner nothing.
const withMeetup = (row: string) => `${row} || coalesce((
  SELECT jsonb_build_object('meetup', m.title, 'meetup_starts_at', zoned_iso(m.starts_at, m.time_zone)) FROM meetups m
  WHERE m.id = (${row} ->> 'meetup_id')::uuid), '{}')`;

@Injectable()
export class ExportRepository {
  constructor(private readonly database: Database) {}

  async profile(memberId: string): Promise<object> {
    const { rows } = await this.database.pool.query<{ profile: object }>(
      'SELECT to_jsonb(m) AS profile FROM members m WHERE id = $1',
      [memberId],
    );
    return rows[0]!.profile;
  }

  /** Table by table, one query each; tables without a row are left out. */
  async *tables(memberId: string): AsyncGenerator<ExportedTable> {
    for (const share of personalData) {
      if ('not' in share) continue;
      const { table, column } = share;
      const row =
        'only' in share
          ? `jsonb_build_object(${share.only.map((name) => `'${name}', t.${name}`).join(', ')})`
          : `to_jsonb(t) - ARRAY[${['member_id', ...(share.omit ?? [])].map((name) => `'${name}'`).join(', ')}]`;
      const { rows } = await this.database.pool.query<{ row: object }>(
        `SELECT ${withMeetup('r.row')} AS row FROM (SELECT ${row} AS row FROM ${table} t WHERE t.${column} = $1) r`,
        [memberId],
      );
      if (rows.length > 0) yield { name: table, rows: rows.map((found) => found.row) };
    }
  }
}
