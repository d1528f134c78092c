/**
 * Which way the arrows of docs/architecture.md run, for dependency-cruiser: web → client → contracts ← api; features → platform → packages.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
const frameworks = '(^|/)node_modules/(@nestjs|typeorm|bullmq|fastify|@fastify|react|react-dom|@tanstack|pg)(/|$)';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    rule(
      'no-circles',
      'Two modules that need each other are one module, or hide a third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'resolvable',
      'An import must lead somewhere.',
      {},
      { couldNotResolve: true, pathNot: ['^react-aria-components', '[?]url$'] },
    ),
    rule('packages-know-no-app', 'Nothing imports an app.', { path: '^packages/' }, { path: '^apps/' }),
    rule('api-knows-no-web', 'Nothing imports an app.', { path: '^apps/api/' }, { path: '^apps/web/' }),
    rule(
      'web-knows-no-api',
      'The web app knows the contract only. Its browser tests may start the API as the API tests do.',
      { path: '^apps/web/' },
      { path: '^apps/api/', pathNot: '^apps/api/test/support/' },
    ),
    rule(
      'web-knows-no-test-support',
      'Only browser tests start an API.',
      { path: '^apps/web/src/' },
      { path: '^apps/api/' },
    ),
    rule(
      'contracts-import-zod-only',
      'The contract is read by everybody, so it drags nobody along.',
      { path: '^packages/contracts/src', pathNot: '\\.spec\\.ts$' },
      {
        pathNot: ['^packages/contracts/src', '(^|/)node_modules/zod/'],
      },
    ),
    rule(
      'client-imports-contracts-only',
      'The client is small enough for every page.',
      { path: '^packages/client/src', pathNot: '\\.spec\\.ts$' },
      {
        pathNot: ['^packages/client/src', '^packages/contracts/src'],
      },
    ),
    rule(
      'client-takes-types-only',
      'No schema reaches the browser by way of the client.',
      { path: '^packages/client/src', pathNot: '\\.spec\\.ts$' },
      {
        path: '^packages/contracts/src',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'packages-know-no-framework',
      'Packages are plain functions: usable, and testable, without a server or a page.',
      { path: '^packages/(contracts|formats|time|emails|client)/src' },
      {
        path: frameworks,
      },
    ),
    rule(
      'temporal-only-in-time',
      'One place knows which Temporal we use.',
      { pathNot: '^packages/time/' },
      { path: '(^|/)node_modules/(temporal-polyfill|@js-temporal)' },
    ),
    rule(
      'platform-knows-no-feature',
      'features → platform, never back.',
      { path: '^apps/api/src/platform/' },
      { path: '^apps/api/src/(features|app\\.module)' },
    ),
    rule(
      'features-meet-at-the-door',
      'A feature reaches another through its index.ts only.',
      { path: '^apps/api/src/features/([^/]+)/' },
      {
        path: '^apps/api/src/features/[^/]+/',
        pathNot: ['^apps/api/src/features/$1/', '^apps/api/src/features/[^/]+/index\\.ts$'],
      },
    ),
    rule(
      'web-features-do-not-reach-routes',
      'routes → features → ui, never back.',
      { path: '^apps/web/src/(features|ui|lib)/' },
      { path: '^apps/web/src/routes/' },
    ),
    rule(
      'web-ui-knows-no-feature',
      'The design system draws; it knows no meetup.',
      { path: '^apps/web/src/ui/' },
      { path: '^apps/web/src/features/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|fixtures)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
