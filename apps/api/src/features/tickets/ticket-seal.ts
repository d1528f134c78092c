import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { readTicket, type TicketParts, writeTicket } from '@hallway/formats/ticket';

type Ids = Pick<TicketParts, 'meetupId' | 'memberId'>;

/** Makes and recognises tickets. Nothing is stored: the signature says that it was made here, the RSVP whether it still counts. */
export class TicketSeal {
  readonly #key: Buffer;

  /** A key of its own, so that a signature made for something else never opens a door. */
  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'hallway ticket 1', 32));
  }

  ticket(ids: Ids): string {
    return writeTicket({ ...ids, signature: this.#signature(ids) });
  }

  /** What a scanned text is; `forged` looks like a ticket and was not made here. */
  read(text: string): { kind: 'unreadable' | 'forged' } | ({ kind: 'genuine' } & Ids) {
    const parts = readTicket(text);
    if (!parts) return { kind: 'unreadable' };
    const { meetupId, memberId, signature } = parts;
    const genuine = timingSafeEqual(this.#signature({ meetupId, memberId }), signature);
    return genuine ? { kind: 'genuine', meetupId, memberId } : { kind: 'forged' };
  }

  /** With it a phone recognises the ticket without a network, and cannot make it. */
  digest(ids: Ids): string {
    return createHash('sha256').update(this.ticket(ids)).digest().subarray(0, 16).toString('base64url');
  }

  #signature({ meetupId, memberId }: Ids): Buffer {
    return createHmac('sha256', this.#key).update(`${meetupId} ${memberId}`).digest().subarray(0, 16);
  }
}
