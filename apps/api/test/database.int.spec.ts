import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './support/test-app.ts';

describe('the database', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('has the columns that the entities say, of the types that they say', async () => {
    const { dataSource } = app.database;
    const actual = await dataSource.query<{ table: string; column: string; type: string; nullable: boolean }[]>(
      `SELECT table_name AS "table", column_name AS "column", is_nullable = 'YES' AS nullable,
              CASE WHEN data_type = 'ARRAY' THEN 'array' WHEN data_type = 'USER-DEFINED' THEN udt_name ELSE data_type END AS type
       FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const stored = new Map(actual.map((each) => [`${each.table}.${each.column}`, each]));
    const differences: string[] = [];
    for (const entity of dataSource.entityMetadatas) {
      for (const column of entity.columns) {
        const name = `${entity.tableName}.${column.databaseName}`;
        const found = stored.get(name);
        if (!found) differences.push(`${name} is missing in the database`);
        else {
          const type = column.isArray ? 'array' : dataSource.driver.normalizeType(column);
          if (type !== found.type) differences.push(`${name} is ${found.type}, the entity says ${type}`);
          if (column.isNullable !== found.nullable)
            differences.push(`${name} may ${found.nullable ? '' : 'not '}be null, the entity says otherwise`);
        }
      }
    }
    expect(differences).toEqual([]);
  });

  it('has no column that the table’s entity does not know', async () => {
    const { dataSource } = app.database;
    const known = new Set(
      dataSource.entityMetadatas.flatMap((entity) =>
        entity.columns.map((column) => `${entity.tableName}.${column.databaseName}`),
      ),
    );
    const tables = dataSource.entityMetadatas.map((entity) => entity.tableName);
    const rows = await dataSource.query<{ name: string }[]>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = ANY($1) AND is_generated = 'NEVER'`,
      [tables],
    );
    expect(rows.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  it('takes every migration back and forth', async () => {
    const { dataSource } = app.database;
    const count = dataSource.migrations.length;
    for (let undone = 0; undone < count; undone++) await dataSource.undoLastMigration();
    const [{ left }] = await dataSource.query(
      `SELECT count(*)::int AS left FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`,
    );
    expect(left).toBe(0);
    expect(await dataSource.runMigrations()).toHaveLength(count);
  });

  it('repeats a transaction that PostgreSQL aborted for a deadlock', async () => {
    await app.database.pool.query('CREATE TABLE IF NOT EXISTS x_lock (id int PRIMARY KEY, n int NOT NULL)');
    await app.database.pool.query('INSERT INTO x_lock VALUES (1, 0), (2, 0) ON CONFLICT DO NOTHING');
    let runs = 0;
    const crossing = (first: number, second: number) =>
      app.database.transaction(async (tx) => {
        runs++;
        await tx.query('UPDATE x_lock SET n = n + 1 WHERE id = $1', [first]);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await tx.query('UPDATE x_lock SET n = n + 1 WHERE id = $1', [second]);
      });
    await Promise.all([crossing(1, 2), crossing(2, 1)]);
    const { rows } = await app.database.pool.query('SELECT n FROM x_lock ORDER BY id');
    expect(rows).toEqual([{ n: 2 }, { n: 2 }]);
    expect(runs).toBe(3);
    await app.database.pool.query('DROP TABLE x_lock');
  });
});
