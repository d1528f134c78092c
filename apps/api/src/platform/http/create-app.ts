import rateLimit from '@fastify/rate-limit';
import type { EndpointShape } from '@hallway/contracts';
import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { accessKey } from '../auth/access.guard.ts';
import type { Config } from '../config/config.ts';
import { Discovery } from '../discovery.ts';
import { Workers } from '../queue/workers.ts';
import { NestLogger } from '../telemetry/logger.ts';
import { serveStaticFiles } from '../web/static-files.ts';
import { checkContract } from './boot-check.ts';
import { compressAnswers } from './compression.ts';
import { addHooks } from './fastify-hooks.ts';
import { endpointKey } from './implements.ts';
import { ProblemFilter } from './problem.filter.ts';
import type { Reply, Request } from './http-types.ts';
import { problems } from './problems.ts';

const problemFilter = new ProblemFilter();
const bodyLimit = 2 * 1024 * 1024;

/** The HTTP application, ready to listen. The same one runs in production and in tests. */
export async function createHttpApp({
  module,
  config,
  logger,
}: {
  module: DynamicModule;
  config: Config;
  logger: Logger;
}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: config.trustProxy,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    // before any route is found, so that no exception filter sees it
    frameworkErrors: (error: unknown, request: unknown, reply: unknown) =>
      problemFilter.answer(error, request as Request, reply as Reply),
  });
  const fastify = adapter.getInstance();
  addHooks(fastify as never, config);
  if (config.rateLimit > 0) {
    await fastify.register(rateLimit as never, {
      max: config.rateLimit,
      timeWindow: '1 minute',
      errorResponseBuilder: () => problems.raise('rate.limited'),
    });
  }
  await compressAnswers(fastify as never);
  await serveStaticFiles(fastify as never, config.webDir);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  checkBoot(app);
  await app.init();
  await fastify.ready();
  return app;
}

function checkBoot(app: NestFastifyApplication): void {
  const routes = app
    .get(Discovery)
    .routes()
    .map(({ name, method }) => ({
      handler: name,
      endpoint: Reflect.getMetadata(endpointKey, method) as EndpointShape | undefined,
      declaresAccess: Reflect.hasMetadata(accessKey, method),
    }));
  const processed = app
    .get(Workers)
    .processors()
    .map(({ name, mark }) => ({ handler: name, job: mark.job }));
  checkContract({ routes, processed });
}
