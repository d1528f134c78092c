import { join } from 'node:path';
import { migrate } from '../../src/platform/database/migrate.ts';
import { cloneDatabase, hashOf, type TestDatabase } from './clone-database.ts';

export type { TestDatabase };

/** A migrated database of its own for one suite, made by the sources. */
export const createTestDatabase = (): Promise<TestDatabase> =>
  cloneDatabase({ state: hashOf([join(import.meta.dirname, '../../src/migrations')], '.ts'), make: migrate });
