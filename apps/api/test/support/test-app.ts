import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { AppModule } from '../../src/app.module.ts';
import type { Clock } from '../../src/platform/clock/clock.ts';
import { Config, loadConfig } from '../../src/platform/config/config.ts';
import { Database } from '../../src/platform/database/database.ts';
import { createHttpApp } from '../../src/platform/http/create-app.ts';
import { Queues } from '../../src/platform/queue/queues.ts';
import { Workers } from '../../src/platform/queue/workers.ts';
import { createLogger } from '../../src/platform/telemetry/logger.ts';
import { createTestDatabase } from './database.ts';
import { createGiven, type Given } from './given.ts';
import { startTestMails, type TestMails } from './mail-catcher.ts';
import { signedInHeaders } from './sign-in.ts';

type Agent = ReturnType<typeof supertest.agent>;

export interface TestApp {
  url: string;
  /** Visitors without an account: no cookie of an answer comes with the next request. */
  http: Agent;
  /** An agent with the session cookie of this member and the Origin of our own pages. */
  as(member: { id: string }): Promise<Agent>;
  /** Builders that write valid rows: `await given.member()`. */
  given: Given;
  mails: TestMails;
  database: Database;
  queues: Queues;
  config: Config;
  /** Any provider of the running application. */
  get<T>(type: abstract new (...args: never[]) => T): T;
  nest: NestFastifyApplication;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Run the queue workers inside this process. */
  worker?: boolean;
  /** `redis` needs REDIS_URL; see `redisUrl`. */
  queue?: 'postgres' | 'redis';
  clock?: Clock;
  /** Environment settings that differ: `{ HALLWAY_RATE_LIMIT: '5' }`. */
  env?: Record<string, string>;
  /** Controllers and consumers that only this test has. */
  modules?: Type[];
}

export const redisUrl = process.env.TEST_REDIS_URL ?? process.env.REDIS_URL;

/** The real application on a free port, with a database, a mail server and a data folder of its own. Close it in `afterAll`. */
export async function startTestApp({
  worker = false,
  queue = 'postgres',
  clock,
  env = {},
  modules = [],
}: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const mails = await startTestMails();
  const dataDir = await mkdtemp(join(tmpdir(), 'hallway-test-'));
  const config = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    SMTP_URL: mails.smtpUrl,
    HALLWAY_DATA_DIR: dataDir,
    HALLWAY_RATE_LIMIT: '0',
    HALLWAY_LOG: process.env.HALLWAY_LOG,
    DATABASE_POOL: '8',
    PORT: '0',
    ...(queue === 'redis' && { REDIS_URL: redisUrl, HALLWAY_QUEUE_PREFIX: new URL(database.url).pathname.slice(1) }),
    ...env,
  });
  const nest = await createHttpApp({
    module: AppModule.forRoot({ config, clock, extra: modules }),
    config,
    logger: createLogger(config, 'test'),
  });
  await nest.listen(0, '127.0.0.1');
  const url = await nest.getUrl();
  if (worker) await nest.get(Workers).start();
  return {
    url,
    http: supertest(url),
    as: async (member) => supertest.agent(url).set(await signedInHeaders(nest, member, url)),
    given: createGiven(nest.get(Database)),
    mails,
    database: nest.get(Database),
    queues: nest.get(Queues),
    config,
    get: (type) => nest.get(type),
    nest,
    close: async () => {
      await nest.close();
      await mails.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
