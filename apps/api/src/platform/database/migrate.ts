import { runMigrations } from 'bullmq';
import pg from 'pg';
import { connect, createDataSource } from './data-source.ts';

const lock = 7_240_115_001;

/**
 * Brings the tables of Hallway and of the queue up to date. Several processes may call it at once: one works, the others wait.
 * @returns the names of the migrations that were run.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const dataSource = await connect(createDataSource({ databaseUrl, pool: 2 }));
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1)', [lock]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    await runMigrations(client);
    return done.map((migration) => migration.name);
  } finally {
    await client.end();
    await dataSource.destroy();
  }
}
