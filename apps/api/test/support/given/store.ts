import type { Pool } from 'pg';

/** All that builders need: the application's `Database` has it, and so has any pool. */
export interface Store {
  pool: Pool;
}
