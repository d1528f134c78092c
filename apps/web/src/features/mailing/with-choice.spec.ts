import { describe, expect, it } from '@jest/globals';
import type { MailPreferences } from './mail-queries.ts';
import { withChoice } from './with-choice.ts';

const before: MailPreferences = {
  communities: [{ slug: 'pune', title: 'Pune' }],
  kinds: (['digest', 'patch-merged'] as const).map((kind) => ({
    kind,
    group: 'community',
    transactional: false,
    byLevel: kind === 'digest',
    choice: 'on',
    communities: [{ community: 'pune', choice: 'off' }],
  })),
};
const digest = (after: MailPreferences) => after.kinds[0]!;

describe('a choice of mails', () => {
  it('everywhere leaves exceptions and other kinds as they are', () => {
    const after = withChoice(before, { kind: 'digest', community: null, choice: 'newbie' });
    expect(digest(after)).toEqual({ ...digest(before), choice: 'newbie' });
    expect(after.kinds[1]).toBe(before.kinds[1]);
  });

  it('for a community takes the place of the one before, and goes with "as everywhere"', () => {
    const on = withChoice(before, { kind: 'digest', community: 'pune', choice: 'advanced' });
    expect(digest(on).communities).toEqual([{ community: 'pune', choice: 'advanced' }]);
    expect(digest(withChoice(on, { kind: 'digest', community: 'pune', choice: null })).communities).toEqual([]);
  });
});
