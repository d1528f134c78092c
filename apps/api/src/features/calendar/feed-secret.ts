import { hash, randomBytes } from 'node:crypto';

/** 256 random bits: nobody guesses the address of somebody else's calendar. */
export const newFeedSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of it. */
export const hashFeedSecret = (secret: string): Buffer => hash('sha256', secret, 'buffer');
