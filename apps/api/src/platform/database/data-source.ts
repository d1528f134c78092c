import { DataSource } from 'typeorm';
import { entities } from '../../entities.ts';
import { migrations } from '../../migrations/index.ts';
import { SnakeCaseNaming } from './snake-case.ts';

/** Connections to the one database; not yet connected. */
export function createDataSource({ databaseUrl, pool = 10 }: { databaseUrl: string; pool?: number }): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    entities,
    migrations,
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    logging: false,
    poolSize: pool,
    connectTimeoutMS: 5000,
    applicationName: 'hallway',
    extra: { keepAlive: true },
  });
}

/** Opens the pool. @throws a plain Error whose message is one sentence for whoever runs the server. */
export async function connect(dataSource: DataSource): Promise<DataSource> {
  try {
    return await dataSource.initialize();
  } catch (error) {
    throw new DatabaseUnreachable(dataSource, error);
  }
}

export class DatabaseUnreachable extends Error {
  constructor(dataSource: DataSource, cause: unknown) {
    const url = new URL((dataSource.options as { url: string }).url);
    const reason = cause instanceof AggregateError ? cause.errors[0]?.message : (cause as Error).message;
    super(`The database at ${url.host}${url.pathname} (DATABASE_URL) cannot be reached: ${reason}.`, { cause });
  }
}
