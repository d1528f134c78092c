export {
  addToWallTime,
  toInstant,
  toWallTime,
  wallMinutes,
  zonedIso,
  type ToInstantResult,
  type WallTime,
} from './zoned.ts';
export * from './format.ts';
