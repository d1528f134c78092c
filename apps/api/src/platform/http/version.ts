import { problems } from './problems.ts';

const versioned = /^(?:W\/)?"(?:v(\d+)-[^"]*|(\d+))"$/;

/**
 * The version inside an `If-Match` header: the ETag of an earlier answer (`"v3-…"`), or the bare version (`"3"`); undefined for `*`.
 * @throws ProblemError `conflict.version` for a tag that never was ours: it cannot be the current state.
 */
export function readIfMatch(header: string): number | undefined {
  if (header.trim() === '*') return undefined;
  const match = versioned.exec(header.trim());
  if (!match) throw problems.raise('conflict.version');
  return Number(match[1] ?? match[2]);
}

/** @throws ProblemError `conflict.version` when the caller saw another version than the stored one; no `If-Match`, no objection. */
export function requireVersion(entity: { version: number }, ifMatch: number | undefined): void {
  if (ifMatch !== undefined && ifMatch !== entity.version)
    throw problems.raise('conflict.version', { params: { version: entity.version } });
}
