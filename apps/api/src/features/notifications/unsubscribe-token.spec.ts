import { describe, expect, it } from '@jest/globals';
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.ts';

const memberId = '019ac3a0-1111-7000-8000-00000000abcd';
const communityId = '019ac3a0-2222-7000-8000-00000000ef01';
const secret = 'a secret of at least thirty-two characters';

describe('an unsubscribe token', () => {
  it.each([communityId, null])('says whose mails, of which kind, from which community: %s', (community) => {
    const subscription = { memberId, kind: 'digest' as const, communityId: community };
    const token = unsubscribeToken(subscription, secret);
    expect(token).toMatch(/^[\w-]{64,160}$/);
    expect(readUnsubscribeToken(token, secret)).toEqual(subscription);
  });

  it('is worth nothing when a single character is changed, or under another secret', () => {
    const token = unsubscribeToken({ memberId, kind: 'reminder-day', communityId }, secret);
    for (let at = 0; at < token.length; at++) {
      const forged = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      // the last character of base64 may hold bits that mean nothing
      if (Buffer.from(forged, 'base64url').equals(Buffer.from(token, 'base64url'))) continue;
      expect(readUnsubscribeToken(forged, secret)).toBeNull();
    }
    expect(readUnsubscribeToken(token, `${secret}.`)).toBeNull();
  });

  it.each(['', 'x', '../../etc', 'A'.repeat(200), '💣'])('refuses %j without falling over', (text) => {
    expect(readUnsubscribeToken(text, secret)).toBeNull();
  });
});
