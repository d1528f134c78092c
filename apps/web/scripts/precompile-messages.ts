import { readFile } from 'node:fs/promises';
import compile from 'icu-minify/compile';
import { type Plugin, transformWithOxc } from 'vite';

const catalogue = /\/packages\/i18n\/src\/(en|de)\/(?!index\.)[a-z-]+\.ts$/;

/**
 * Compiles the ICU messages of the catalogues while building, so that the browser formats them without carrying a parser for them.
 * use-intl ships the two halves for this (`use-intl/format-message/format-only`).
 */
export const precompileMessages = (): Plugin => ({
  name: 'hallway-precompile-messages',
  apply: 'build',
  enforce: 'pre',
  config: () => ({
    resolve: { alias: [{ find: /^use-intl\/format-message$/, replacement: 'use-intl/format-message/format-only' }] },
  }),
  async load(id) {
    if (!catalogue.test(id)) return null;
    const { code } = await transformWithOxc(await readFile(id, 'utf8'), id, { sourcemap: false });
    const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<
      string,
      Record<string, string>
    >;
    const exports = Object.entries(module).map(
      ([name, messages]) => `export const ${name} = ${JSON.stringify(compiled(messages))};`,
    );
    return { code: exports.join('\n'), map: null, moduleType: 'js' };
  },
});

const compiled = (messages: Record<string, string>) =>
  Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, compile(message)]));
