import { v7 } from 'uuid';

/** UUID version 7: ordered by time of making, so that indexes grow at one end. */
export const newId = (): string => v7();
