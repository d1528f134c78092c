import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** A few packets of a network: compressing them would cost more time than it saves. */
const threshold = 8192;
/**
 * Long answers are compressed: the list of a door of five thousand, feeds, pages. Added before the routes. Files of the web app have their
 * precompressed twins and go past it, and so do bodies sent to us: nobody sends us a small one that unfolds to a large one.
 */
export async function compressAnswers(fastify: FastifyInstance): Promise<void> {
  await fastify.register(compress, {
    threshold,
    // of lists full of ids and names, brotli makes hardly less in twice the time
    encodings: ['gzip'],
    zlibOptions: { level: 5 },
    globalDecompression: false,
  });
  fastify.addHook('onRoute', (route) => {
    // after the plugin's own hook: what is compressed is the same answer in other bytes, which only a weak tag may say (RFC 9110, 8.8.1)
    route.onSend = [route.onSend ?? []].flat().concat((_request, reply, payload, done) => {
      const tag = reply.getHeader('etag');
      if (reply.hasHeader('content-encoding') && typeof tag === 'string' && tag.startsWith('"'))
        reply.header('etag', `W/${tag}`);
      done(null, payload);
    });
  });
}
