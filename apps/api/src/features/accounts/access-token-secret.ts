import { createHash, randomBytes } from 'node:crypto';

const prefix = 'hw_';

/** A new secret: 256 random bits behind a prefix that secret scanners can look for. */
export const newTokenSecret = (): string => prefix + randomBytes(32).toString('base64url');

/** What is kept of a secret. A plain SHA-256 is enough, since nobody can guess 256 random bits. */
export const hashTokenSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The part shown in lists. */
export const tokenStart = (secret: string): string => secret.slice(0, prefix.length + 6);

/** The secret of an `Authorization` header; null when the header carries no Bearer token of the right shape. */
export function bearerSecret(authorization: string): string | null {
  return /^Bearer +(hw_[\w-]{43}) *$/i.exec(authorization)?.[1] ?? null;
}
