import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { offlinePages } from './scripts/offline-pages.ts';
import { precompileMessages } from './scripts/precompile-messages.ts';

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));
const api = `http://127.0.0.1:${process.env['PORT'] ?? 3000}`;

const latinFonts = /(source-sans-3|bricolage-grotesque)-latin-wght-normal.*\.woff2$/;

/** Preloads the two Latin font files every page draws with, so that text does not jump. */
const preloadFonts = (): Plugin => ({
  name: 'hallway-preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => latinFonts.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
          injectTo: 'head-prepend' as const,
        })),
  },
});

/** What the shell and the front page are made of; apart from each other these would be forty files of half a kilobyte. */
const homeParts = new RegExp(
  [
    'src/app/',
    'src/ui/logo',
    'lucide-react/dist/esm/((?!icons).*|icons/(circle-check|circle-alert|circle-exclamation-point|triangle-alert|triangle-exclamation-point|x)[.].*)$',
    'packages/client/src/',
    'i18n/src/en/(common|ui|levels|states|explore|home)[.]',
    'src/ui/(avatar|icon-button|button|level-(badge|mark|lens|balance-bar)|date-block|meetup-card|seat-meter|skeleton)[^/]*$',
    'src/ui/(badge|now-mark|state-badge|empty-state|error-state|hidden-by-lens|notice|page-header|link-button|zoned-time)[^/]*$',
    'packages/time/src/(days|zone-label)[.]',
    'src/lib/(cx|query-client|api-path|going-on|place|session-end|focus-heading|sound-search|store|api|api-query|problem|problem-text|text|toasts|me|theme|dates|zones|viewer|page-title|lens)[.]',
    'features/(home/|explore/explore-search|meetups/(meetup-(list|queries)|no-meetups|periods)|communities/community-(card|queries))',
  ].join('|'),
);

export default defineConfig({
  plugins: [
    // A route's loader travels with its page: the first route carries the table of routes and nothing of the others.
    tanstackRouter({
      codeSplittingOptions: {
        defaultBehavior: [['loader', 'component', 'pendingComponent', 'errorComponent', 'notFoundComponent']],
      },
    }),
    react(),
    tailwindcss(),
    preloadFonts(),
    precompileMessages(),
    offlinePages({
      modules: /(features\/(door|tickets)\/|routes\/m\.\$meetup\.(door|ticket)\.tsx\?|i18n\/src\/de\/index)/,
      fonts: latinFonts,
    }),
    compression({
      algorithms: ['gzip', 'brotliCompress'],
      threshold: 1024,
      include: /\.(js|css|svg|json|webmanifest|wasm)$/,
    }),
  ],
  resolve: {
    // Aliases instead of the `source` condition: react-aria-components names that condition too, without shipping the files.
    alias: [
      { find: /^@hallway\/([a-z0-9]+)$/, replacement: `${packages}$1/src/index.ts` },
      { find: /^@hallway\/([a-z0-9]+)\/(.+)$/, replacement: `${packages}$1/src/$2.ts` },
    ],
  },
  // Fetched with the first form; found late, they would make the dev server reload a page somebody is typing in.
  optimizeDeps: { include: ['@hookform/resolvers/zod', 'zod', 'react-markdown', 'rehype-sanitize', 'remark-gfm'] },
  // Tests want pages that stay as they are while somebody edits a file.
  server: {
    ...(process.env['HALLWAY_STILL'] && { hmr: false, watch: null }),
    host: '127.0.0.1',
    proxy: { '/api': { target: api, changeOrigin: false }, '/feeds': { target: api, changeOrigin: false } },
  },
  build: {
    target: ['chrome123', 'firefox128', 'safari17.5'],
    manifest: true,
    sourcemap: true,
    chunkSizeWarningLimit: 400,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // One file for the table of routes and one for what every page stands on, instead of a hundred of one kilobyte each.
        // Files that need each other are run in the order of their imports all the same.
        strictExecutionOrder: true,
        codeSplitting: {
          groups: [
            // What everything stands on, with all that it stands on itself, so that no other file is needed before it.
            {
              name: 'base',
              priority: 3,
              test: /node_modules\/(react|react-dom|scheduler|@tanstack|use-intl|intl-messageformat|@formatjs|icu-minify|use-sync-external-store)\//,
            },
            { name: 'home', priority: 2, test: homeParts, includeDependenciesRecursively: false },
            {
              name: 'routes',
              priority: 1,
              test: /src\/(routeTree\.gen\.ts|routes\/[^?]+\.tsx|features\/[a-z]+\/[a-z-]*(search|return-to|mail-states|formats)\.ts|lib\/require-member\.ts|proposal-states\.ts)$/,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
});
