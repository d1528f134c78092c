import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

/** Serialization failure and deadlock: the same work can succeed when done again. */
const repeatable = new Set(['40001', '40P01']);
const attempts = 5;

type AfterCommit = () => Promise<void> | void;

@Injectable()
export class Database implements OnApplicationShutdown {
  readonly #logger = new Logger(Database.name);
  readonly #afterCommit = new WeakMap<EntityManager, AfterCommit[]>();

  constructor(readonly dataSource: DataSource) {}

  /** For reads outside a transaction. */
  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  /**
   * Runs `work` in one transaction and again, from its beginning, when PostgreSQL asks for it (deadlock, serialization).
   * The manager travels explicitly: whatever belongs to the transaction takes `tx`.
   */
  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const hooks: AfterCommit[] = [];
      try {
        const result = await this.dataSource.transaction((tx) => {
          this.#afterCommit.set(tx, hooks);
          return work(tx);
        });
        await this.#run(hooks);
        return result;
      } catch (error) {
        if (attempt >= attempts || !repeatable.has(sqlState(error) ?? '')) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
      }
    }
  }

  /** Runs `act` once the transaction of `tx` is committed, never when it is rolled back. Its failure is logged, not thrown: the row is the truth. */
  afterCommit(tx: EntityManager, act: AfterCommit): void {
    const hooks = this.#afterCommit.get(tx);
    if (!hooks) throw new Error('afterCommit needs the manager of a transaction begun by Database.transaction.');
    hooks.push(act);
  }

  /**
   * A named prepared statement: parsed and planned once per connection. For hot reads, and for hot writes with `tx`.
   * `name` belongs to exactly one text.
   */
  async prepared<Row extends QueryResultRow>(
    statement: { name: string; text: string },
    values: unknown[] = [],
    tx?: EntityManager,
  ): Promise<Row[]> {
    const target = tx ? await this.#client(tx) : this.pool;
    const result = await target.query<Row>({ name: statement.name, text: statement.text, values });
    return result.rows;
  }

  /** The node-postgres pool below TypeORM. */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  async #client(tx: EntityManager): Promise<PoolClient> {
    if (!tx.queryRunner) throw new Error('This manager has no transaction.');
    return (await tx.queryRunner.connect()) as PoolClient;
  }

  async #run(hooks: AfterCommit[]): Promise<void> {
    for (const hook of hooks) {
      try {
        await hook();
      } catch (error) {
        this.#logger.error(error);
      }
    }
  }
}

/** The SQLSTATE of a database error, also when TypeORM has wrapped it. */
export function sqlState(error: unknown): string | undefined {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  return typeof state === 'string' ? state : undefined;
}

/** The name of the constraint a write has broken, to tell an expected conflict from a bug. */
export function brokenConstraint(error: unknown): string | undefined {
  const { constraint, driverError } = (error ?? {}) as { constraint?: string; driverError?: { constraint?: string } };
  return driverError?.constraint ?? constraint;
}
