import { describe, expect, it } from '@jest/globals';
import { isIdle } from './imports.policy.ts';

const now = new Date('2026-11-14T10:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe('an import', () => {
  it.each(['preview', 'done', 'failed'] as const)('can be changed and run when it is %s', (state) => {
    expect(isIdle({ state, updatedAt: now }, now)).toBe(true);
  });

  it.each(['queued', 'running'] as const)('is busy while %s, until it was not seen alive for two minutes', (state) => {
    expect(isIdle({ state, updatedAt: ago(119) }, now)).toBe(false);
    expect(isIdle({ state, updatedAt: ago(121) }, now)).toBe(true);
  });
});
