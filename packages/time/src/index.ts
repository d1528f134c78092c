export { toInstant, toWallTime, type ToInstantResult, type WallTime } from './zoned.ts';
export * from './format.ts';
