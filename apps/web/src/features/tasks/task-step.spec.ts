import { describe, expect, it } from '@jest/globals';
import { taskStep } from './task-step.ts';

const claim = {
  member: { id: 'noor', name: 'Noor', image: null },
  claimedAt: '2026-03-01T10:00:00Z',
  expiresAt: '2026-03-03T10:00:00Z',
};

describe('a task for the one who looks at it', () => {
  it('is theirs only while they hold it', () => {
    expect(taskStep({ state: 'claimed', claim }, 'noor')).toBe('mine');
    expect(taskStep({ state: 'claimed', claim }, 'asha')).toBe('taken');
    expect(taskStep({ state: 'claimed', claim }, undefined)).toBe('taken');
  });

  it('is over when merged or closed, whoever holds it', () => {
    expect(taskStep({ state: 'merged', claim }, 'noor')).toBe('merged');
    expect(taskStep({ state: 'closed', claim: null }, 'noor')).toBe('closed');
  });

  it('is free until somebody works on it', () => {
    expect(taskStep({ state: 'open', claim: null }, undefined)).toBe('free');
    expect(taskStep({ state: 'patch-submitted', claim: null }, 'noor')).toBe('patch');
  });
});
