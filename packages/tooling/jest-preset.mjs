/** Jest settings shared by every package: ESM, TypeScript through swc, sources of the workspace packages instead of their builds. */
export const preset = ({ decorators = false } = {}) => ({
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // With --projects jest wants this on the command line, and npm test puts it there.
  ...(process.argv.includes('--projects') ? {} : { randomize: true }),
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: false, decorators },
          transform: decorators
            ? { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false }
            : { react: { runtime: 'automatic' } },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
});
