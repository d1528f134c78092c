import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readShortCode, readTicket, shortCode, writeTicket } from './ticket.ts';

const uuid = fc.uuid();
const signature = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('the text of a ticket', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(uuid, uuid, signature, (meetupId, memberId, bytes) => {
        const text = writeTicket({ meetupId, memberId, signature: bytes });
        expect(text).toMatch(/^HW1[A-Z2-7]{77}$/);
        expect(readTicket(text)).toEqual({ meetupId, memberId, signature: bytes });
      }),
    );
  });

  it('can be typed in small letters, with spaces and line ends', () => {
    fc.assert(
      fc.property(uuid, uuid, signature, (meetupId, memberId, bytes) => {
        const text = writeTicket({ meetupId, memberId, signature: bytes });
        const typed = text.toLowerCase().replace(/(.{4})/g, '$1 ');
        expect(readTicket(` ${typed}\n`)).toEqual(readTicket(text));
      }),
    );
  });

  it.each([
    '',
    'HW1',
    'https://example.org/m/a',
    'HW2' + 'A'.repeat(77),
    'HW1' + 'A'.repeat(76),
    'HW1' + '0'.repeat(77),
    '💥',
  ])('is not %j', (text) => expect(readTicket(text)).toBeNull());
});

describe('the short code of a ticket', () => {
  const digest = fc
    .uint8Array({ minLength: 16, maxLength: 16 })
    .map((bytes) => Buffer.from(bytes).toString('base64url'));

  it('is six letters that can be typed in any way', () => {
    expect(shortCode(Buffer.alloc(16, 0xff).toString('base64url'))).toBe('777777');
    expect(shortCode('AAAABAAAAAAAAAAAAAAAAA')).toBe('AAAAAB');
    fc.assert(
      fc.property(digest, (text) => {
        const code = shortCode(text);
        expect(code).toMatch(/^[A-Z2-7]{6}$/);
        expect(readShortCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code);
      }),
    );
  });

  it('tells almost everybody of a large list apart', () => {
    fc.assert(
      fc.property(fc.uniqueArray(digest, { minLength: 20, maxLength: 40 }), (all) => {
        // the first thirty bits of it
        expect(new Set(all.map(shortCode)).size).toBe(new Set(all.map((text) => text.slice(0, 5))).size);
      }),
    );
  });

  it.each(['', 'ABCDE', 'ABCDEFG', 'ABCDE1', 'आशा राव'])('%j is none', (typed) =>
    expect(readShortCode(typed)).toBeNull(),
  );
});
