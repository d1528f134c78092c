import type { ImportEntity } from './import.entity.ts';

/** A run that was not seen for so long has died with its queue or its worker. */
const forgottenAfterMs = 2 * 60_000;

/** Whether nobody is writing this import, so that it may be changed and run. */
export const isIdle = ({ state, updatedAt }: Pick<ImportEntity, 'state' | 'updatedAt'>, now: Date): boolean =>
  (state !== 'queued' && state !== 'running') || now.getTime() - updatedAt.getTime() > forgottenAfterMs;
