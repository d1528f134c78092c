import { describe, expect, it } from '@jest/globals';
import { isReplyToken, replyToken } from './reply-token.ts';

const asha = { meetupId: 'm1', memberId: 'p1' };

describe('the token of an address for answers', () => {
  it('is good for one person at one meetup of one installation', () => {
    const token = replyToken('secret', asha);
    expect(isReplyToken(token, 'secret', asha)).toBe(true);
    expect(isReplyToken(token, 'secret', { ...asha, memberId: 'p2' })).toBe(false);
    expect(isReplyToken(token, 'secret', { ...asha, meetupId: 'm2' })).toBe(false);
    expect(isReplyToken(token, 'another secret', asha)).toBe(false);
    expect(isReplyToken(token.slice(1), 'secret', asha)).toBe(false);
    expect(isReplyToken('', 'secret', asha)).toBe(false);
  });

  it('survives mail servers that write addresses in lower case, and fits before the @', () => {
    expect(replyToken('secret', asha)).toMatch(/^[0-9a-f]{32}$/);
  });
});
