import { preset } from '@hallway/tooling/jest';

export default {
  ...preset(),
  // it has a `source` condition of its own, which means its TypeScript
  moduleNameMapper: {
    '^@internationalized/date$': '<rootDir>/../../node_modules/@internationalized/date/dist/index.mjs',
  },
  roots: ['<rootDir>/src', '<rootDir>/e2e'],
  testTimeout: 60_000,
  maxWorkers: 2,
};
