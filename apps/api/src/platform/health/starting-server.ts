import { once } from 'node:events';
import { createServer } from 'node:http';
import { problems } from '../http/problems.ts';

/** What each address answers while there is no application yet; all others are unavailable. */
const answers: Record<string, { status: number; type: string; body: object }> = {
  '/api/health/live': { status: 200, type: 'application/json', body: { status: 'live' } },
  '/api/health/ready': { status: 503, type: 'application/json', body: { status: 'starting' } },
};
const unavailable = problems.raise('server.unavailable');

/**
 * Holds the port while the application starts, so that who asks hears 503 instead of a refused connection.
 * `release` frees the port for the application itself.
 *
 * @throws EADDRINUSE when the port is taken
 */
export async function answerWhileStarting(port: number, host: string): Promise<{ release(): Promise<void> }> {
  const server = createServer(({ url = '/' }, response) => {
    const { status, type, body } = answers[url.split('?')[0]!] ?? {
      status: unavailable.status,
      type: 'application/problem+json',
      body: unavailable.toProblem(),
    };
    response
      .writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'retry-after': '5', connection: 'close' })
      .end(JSON.stringify(body));
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    release: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
