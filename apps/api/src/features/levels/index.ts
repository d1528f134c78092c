export { LevelsModule } from './levels.module.ts';
