import type { Store } from './given/store.ts';

/** Until so many sessions of this database wait for a lock that another one holds. */
export async function waiting(database: Store, count: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await database.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows[0]!.count >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Not so many waited for a lock: ${count}`);
}
