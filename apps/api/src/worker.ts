import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { loadConfig } from './platform/config/config.ts';
import { InboundListener } from './platform/mail/inbound/inbound-listener.ts';
import { Workers } from './platform/queue/workers.ts';
import { runProcess } from './platform/run-process.ts';
import { createLogger, NestLogger } from './platform/telemetry/logger.ts';

await runProcess(async () => {
  const config = loadConfig(process.env);
  const logger = createLogger(config, 'worker');
  const app = await NestFactory.createApplicationContext(AppModule.forRoot({ config }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  await app.get(Workers).start();
  await app.get(InboundListener).start();
  logger.info('working');
  return app;
});
