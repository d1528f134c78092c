import { preset } from '@hallway/tooling/jest';

export default { ...preset(), roots: ['<rootDir>/src'] };
