/** The commands themselves are tested as they are: plain Node, nothing to transform. */
export default {
  testEnvironment: 'node',
  transform: {},
  testMatch: ['**/*.spec.mjs'],
  testTimeout: 240_000,
  randomize: true,
};
