import type { EndpointOutput, listDoorLog } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { instantKey } from '../../platform/database/instant-key.ts';
import { personJson } from '../accounts/index.ts';

type Entry = EndpointOutput<typeof listDoorLog>['items'][number] & { receivedKey: string };

const page = {
  name: 'door-log',
  text: /* sql */ `
    SELECT l.id, l.act, l.method, coalesce(nullif(a.name, ''), p.name, '') AS name, l.guests, l.device, ${personJson('b')} AS by,
      zoned_iso(l.recorded_at, m.time_zone) AS at, zoned_iso(l.received_at, m.time_zone) AS "receivedAt",
      l.skew_ms::float8 AS "skewMs", l.duplicate, ${instantKey('l.received_at')}::text AS "receivedKey"
    FROM attendance_log l JOIN meetups m ON m.id = l.meetup_id JOIN attendances a ON a.id = l.attendance_id
    LEFT JOIN members p ON p.id = a.member_id LEFT JOIN members b ON b.id = l.recorded_by
    WHERE l.meetup_id = $1 AND ($2::bigint IS NULL OR (${instantKey('l.received_at')}, l.id) < ($2, $3::uuid))
    ORDER BY ${instantKey('l.received_at')} DESC, l.id DESC LIMIT $4`,
};

@Injectable()
export class DoorLogRepository {
  constructor(private readonly database: Database) {}

  page(meetupId: string, after: readonly [string | null, string | null], limit: number): Promise<Entry[]> {
    return this.database.prepared<Entry>(page, [meetupId, ...after, limit]);
  }
}
