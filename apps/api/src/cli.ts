import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { type CommandMark, commandKey, type CommandRunner, UsageError } from './platform/cli/command.ts';
import { Config, loadConfig } from './platform/config/config.ts';
import { migrate } from './platform/database/migrate.ts';
import { Discovery } from './platform/discovery.ts';
import { openApiDocument } from './platform/openapi/openapi.ts';
import { explain } from './platform/run-process.ts';
import { createLogger, NestLogger } from './platform/telemetry/logger.ts';

const builtIn: Record<string, { summary: string; run: () => Promise<void> }> = {
  migrate: {
    summary: 'Bring the tables up to date',
    run: async () => {
      const done = await migrate(loadConfig(process.env).databaseUrl);
      console.log(done.length === 0 ? 'The tables are up to date.' : `Migrated: ${done.join(', ')}.`);
    },
  },
  openapi: {
    summary: 'Print the OpenAPI document',
    run: async () => console.log(JSON.stringify(openApiDocument({ publicUrl: '' }), null, 2)),
  },
};

async function runCommand(name: string, args: string[]): Promise<void> {
  const config = new Config({ ...loadConfig(process.env), databasePool: 4 });
  const logger = createLogger(config, 'cli');
  if (logger.level === 'info') logger.level = 'warn';
  const app = await NestFactory.createApplicationContext(AppModule.forRoot({ config }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    const commands = app.get(Discovery).instancesWith<CommandMark, CommandRunner>(commandKey);
    const command = commands.find(({ mark }) => mark.name === name);
    if (!command) throw new UsageError(usage(commands.map(({ mark }) => mark)));
    await command.instance.run(args);
  } finally {
    await app.close();
  }
}

function usage(commands: CommandMark[]): string {
  const lines = Object.entries(builtIn).map(([name, { summary }]) => ({ usage: name, summary }));
  return `Commands:\n${[...lines, ...commands].map(({ usage, summary }) => `  ${usage.padEnd(36)}${summary}`).join('\n')}`;
}

try {
  const [name = '', ...args] = process.argv.slice(2);
  await (builtIn[name]?.run() ?? runCommand(name, args));
  process.exit(0);
} catch (error) {
  console.error(error instanceof UsageError ? error.message : explain(error));
  process.exit(1);
}
