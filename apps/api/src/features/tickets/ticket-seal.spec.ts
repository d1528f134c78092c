import { readTicket, writeTicket } from '@hallway/formats/ticket';
import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { newId } from '../../platform/database/new-id.ts';
import { TicketSeal } from './ticket-seal.ts';

const seal = new TicketSeal('a secret of forty characters, or a bit more');
const ids = () => ({ meetupId: newId(), memberId: newId() });

describe('a ticket', () => {
  it('is recognised by who made it', () => {
    const mine = ids();
    expect(seal.read(seal.ticket(mine))).toEqual({ kind: 'genuine', ...mine });
  });

  it('is the same each time, so that mail and page show one code', () => {
    const mine = ids();
    expect(seal.ticket(mine)).toBe(seal.ticket(mine));
  });

  it('is forged when it was made elsewhere, or for somebody else, or for another meetup', () => {
    const mine = ids();
    const parts = readTicket(seal.ticket(mine))!;
    expect(seal.read(new TicketSeal('another secret').ticket(mine))).toEqual({ kind: 'forged' });
    expect(seal.read(writeTicket({ ...parts, memberId: newId() }))).toEqual({ kind: 'forged' });
    expect(seal.read(writeTicket({ ...parts, meetupId: newId() }))).toEqual({ kind: 'forged' });
    expect(seal.read(writeTicket({ ...parts, signature: new Uint8Array(16) }))).toEqual({ kind: 'forged' });
  });

  it('is no ticket when it is something else', () => {
    expect(seal.read('https://example.org')).toEqual({ kind: 'unreadable' });
  });

  it('is recognised offline by the digest of its text', () => {
    const mine = ids();
    const byPhone = createHash('sha256').update(seal.ticket(mine)).digest().subarray(0, 16).toString('base64url');
    expect(seal.digest(mine)).toBe(byPhone);
  });
});
