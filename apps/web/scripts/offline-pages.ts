import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk & { viteMetadata?: { importedCss: Set<string>; importedAssets: Set<string> } };

const template = fileURLToPath(new URL('service-worker.js', import.meta.url));

/** Writes `sw.js` with the names of all files that the pages made of these modules need: it is new whenever one of them is. */
export const offlinePages = ({ modules, fonts }: { modules: RegExp; fonts: RegExp }): Plugin => ({
  name: 'hallway-offline-pages',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = new Map(
        Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one as Chunk]] : [])),
      );
      const files = new Set(Object.keys(bundle).filter((name) => fonts.test(name)));
      const take = (name: string): void => {
        const chunk = chunks.get(name);
        if (!chunk || files.has(name)) return;
        files.add(name);
        for (const asset of [...(chunk.viteMetadata?.importedCss ?? []), ...(chunk.viteMetadata?.importedAssets ?? [])])
          if (!asset.endsWith('.woff2')) files.add(asset);
        chunk.imports.forEach(take);
        // what the pages themselves fetch later; the rest of the site stays where it is
        if (isOurs(chunk)) chunk.dynamicImports.forEach(take);
      };
      const isOurs = (chunk: Chunk) => !chunk.isEntry && chunk.moduleIds.some((id) => modules.test(id));
      for (const chunk of chunks.values()) if (chunk.isEntry || isOurs(chunk)) take(chunk.fileName);
      const list = JSON.stringify([...files].sort().map((name) => `/${name}`));
      const version = createHash('sha256').update(list).digest('hex').slice(0, 12);
      const source = readFileSync(template, 'utf8')
        .replace('__FILES__', () => list)
        .replace('__VERSION__', version);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  },
});
