import { newId } from '../../../src/platform/database/new-id.ts';
import type { Store } from './store.ts';

export const givenAttendance = (database: Store) => ({
  /** Somebody the door let in; `present: false` for a check-in taken back. */
  async checkedIn(
    meetup: { id: string },
    member: { id: string },
    { present = true }: { present?: boolean } = {},
  ): Promise<void> {
    await database.pool.query(
      `INSERT INTO attendances (id, meetup_id, member_id, present, recorded_at) VALUES ($1, $2, $3, $4, now())
       ON CONFLICT (meetup_id, member_id) DO UPDATE SET present = excluded.present`,
      [newId(), meetup.id, member.id, present],
    );
  },
});
