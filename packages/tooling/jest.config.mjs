/** The rules are tested as they are: plain Node, nothing to transform. */
export default { testEnvironment: 'node', transform: {}, testMatch: ['**/*.spec.mjs'], testTimeout: 60_000 };
