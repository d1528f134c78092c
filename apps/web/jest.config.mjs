import { preset } from '@hallway/tooling/jest';

export default { ...preset(), roots: ['<rootDir>/src', '<rootDir>/e2e'], testTimeout: 60_000, maxWorkers: 2 };
