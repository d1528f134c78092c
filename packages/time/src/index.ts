export { toInstant, toWallTime, zonedIso, type ToInstantResult, type WallTime } from './zoned.ts';
export * from './format.ts';
