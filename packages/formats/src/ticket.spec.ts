import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readTicket, writeTicket } from './ticket.ts';

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
