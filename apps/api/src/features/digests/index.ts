export { DigestsModule } from './digests.module.ts';
