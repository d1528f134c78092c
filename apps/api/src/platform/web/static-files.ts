import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';

const year = 31_536_000;

/** The files of the built web app, with their precompressed twins. Names of assets carry a hash, so they are kept for ever. */
export async function serveStaticFiles(fastify: FastifyInstance, webDir: string): Promise<void> {
  if (!existsSync(webDir)) return;
  await fastify.register(fastifyStatic, {
    root: webDir,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    // index.html is never a file: it gets its head first
    globIgnore: ['index.html', '**/*.br', '**/*.gz'],
    setHeaders: (response, path) => {
      response.setHeader(
        'cache-control',
        path.includes('/assets/') ? `public, max-age=${year}, immutable` : 'public, max-age=3600',
      );
    },
  });
}
