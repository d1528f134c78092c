import 'reflect-metadata';
import { AppModule } from './app.module.ts';
import { loadConfig } from './platform/config/config.ts';
import { createHttpApp } from './platform/http/create-app.ts';
import { runProcess } from './platform/run-process.ts';
import { createLogger } from './platform/telemetry/logger.ts';

await runProcess(async () => {
  const config = loadConfig(process.env);
  const logger = createLogger(config, 'http');
  const app = await createHttpApp({ module: AppModule.forRoot({ config }), config, logger });
  await app.listen(config.port, config.host);
  logger.info(`listening on ${await app.getUrl()}`);
  return app;
});
