import { describe, expect, it } from '@jest/globals';
import { taskStateFrom } from './claim-rules.ts';

const from = (patches: string[], claimed = false, closed = false) => taskStateFrom({ patches, claimed, closed });

describe('what its patches make of a task', () => {
  it('is merged as soon as one of them is, whatever else stands', () => {
    expect(from(['abandoned', 'merged', 'in-review'], true, true)).toBe('merged');
  });

  it('has a patch while any of them is alive', () => {
    expect(from(['rejected', 'changes-requested'])).toBe('patch-submitted');
  });

  it('is free again when all were rejected or abandoned', () => {
    expect(from(['rejected', 'abandoned', 'superseded'])).toBe('open');
    expect(from(['rejected'], true)).toBe('claimed');
  });

  it('stays closed when a lead closed it', () => {
    expect(from(['in-review'], false, true)).toBe('closed');
  });
});
