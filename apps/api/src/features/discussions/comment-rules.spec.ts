import { describe, expect, it } from '@jest/globals';
import { countLinks, hasTooManyLinks } from './comment-rules.ts';

const now = new Date('2026-12-03T18:00:00Z');
const three = 'https://a.example [b](http://b.example) and www.c.example';

describe('links in a comment', () => {
  it.each([
    ['none here, not even in wwwhat or http', 0],
    ['see https://docs.example/a and HTTP://B.example', 2],
    ['[hidden behind words](https://spam.example)', 1],
    ['[without a scheme](//spam.example) and www.spam.example', 2],
  ])('%j has %i', (body, count) => expect(countLinks(body)).toBe(count));

  it('are limited for those who joined within a day', () => {
    const today = { joinedAt: new Date('2026-12-03T09:00:00Z'), roles: [], now };
    expect(hasTooManyLinks(three, today)).toBe(true);
    expect(hasTooManyLinks('https://a.example https://b.example', today)).toBe(false);
  });

  it('are free for those who are longer there, and for people with a role', () => {
    expect(hasTooManyLinks(three, { joinedAt: new Date('2026-12-02T17:00:00Z'), roles: [], now })).toBe(false);
    expect(hasTooManyLinks(three, { joinedAt: now, roles: ['volunteer'], now })).toBe(false);
  });
});
