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

  // Deleting or re-keying a row looks for those that point to it: without an index that is a scan of their whole table.
  it('has an index that begins with the first column of each foreign key', async () => {
    const rows = await app.database.dataSource.query<{ key: string }[]>(
      `SELECT c.conrelid::regclass || ' (' || array_to_string(array(
           SELECT a.attname FROM unnest(c.conkey) WITH ORDINALITY k(num, at) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num ORDER BY k.at
         ), ', ') || ')' AS key
       FROM pg_constraint c
       WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (
         SELECT FROM pg_index i
         -- a partial index does when it leaves out nothing but the nulls
         WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1]
           AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) = '(' || (
             SELECT attname FROM pg_attribute WHERE attrelid = c.conrelid AND attnum = c.conkey[1]) || ' IS NOT NULL)')
       ) ORDER BY 1`,
    );
    expect(rows.map(({ key }) => key)).toEqual([]);
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
    let held = 0;
    // both hold their first row before either asks for the other's
    let meet = () => {};
    const met = new Promise<void>((resolve) => (meet = resolve));
    const crossing = (first: number, second: number) =>
      app.database.transaction(async (tx) => {
        runs++;
        await tx.query('UPDATE x_lock SET n = n + 1 WHERE id = $1', [first]);
        if (++held === 2) meet();
        await met;
        await tx.query('UPDATE x_lock SET n = n + 1 WHERE id = $1', [second]);
      });
    await Promise.all([crossing(1, 2), crossing(2, 1)]);
    const { rows } = await app.database.pool.query('SELECT n FROM x_lock ORDER BY id');
    expect(rows).toEqual([{ n: 2 }, { n: 2 }]);
    expect(runs).toBe(3);
    await app.database.pool.query('DROP TABLE x_lock');
  });
});
