import { DatabaseUnreachable } from './database/data-source.ts';
import { ConfigError } from './config/config.ts';

interface Closable {
  close(): Promise<void>;
}

/** How long running requests and jobs may take after SIGTERM. */
const patience = 25_000;

/** Starts a process, and stops it in order on SIGTERM, SIGINT, or when a parent that opened an IPC channel is gone. */
export async function runProcess(start: () => Promise<Closable>): Promise<void> {
  let app: Closable;
  try {
    app = await start();
  } catch (error) {
    console.error(explain(error));
    process.exit(1);
  }
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), patience).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  if (process.channel) process.on('disconnect', stop);
}

/** One sentence for the mistakes of whoever runs the server, everything else with its stack. */
export function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DatabaseUnreachable) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `The port ${port} is in use already. Set PORT to another one.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
