import 'reflect-metadata';
import { loadConfig } from './platform/config/config.ts';
import { answerWhileStarting } from './platform/health/starting-server.ts';
import { runProcess } from './platform/run-process.ts';

await runProcess(async () => {
  const config = loadConfig(process.env);
  const starting = await answerWhileStarting(config.port, config.host);
  // The application is loaded once the port answers: reading it is most of the start.
  const [{ AppModule }, { createHttpApp }, { createLogger }] = await Promise.all([
    import('./app.module.ts'),
    import('./platform/http/create-app.ts'),
    import('./platform/telemetry/logger.ts'),
  ]);
  const logger = createLogger(config, 'http');
  const app = await createHttpApp({ module: AppModule.forRoot({ config }), config, logger });
  await starting.release();
  await app.listen(config.port, config.host);
  logger.info(`listening on ${await app.getUrl()}`);
  return app;
});
