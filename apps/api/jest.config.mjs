import { preset } from '@hallway/tooling/jest';

export default {
  ...preset({ decorators: true }),
  roots: ['<rootDir>/src', '<rootDir>/test'],
  setupFiles: ['reflect-metadata'],
  testTimeout: 60_000,
  maxWorkers: 2,
};
