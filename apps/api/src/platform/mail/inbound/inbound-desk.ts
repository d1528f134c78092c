import { Injectable } from '@nestjs/common';
import { hash } from 'node:crypto';
import { Clock } from '../../clock/clock.ts';
import { Discovery } from '../../discovery.ts';
import { InboundAddresses } from './inbound-addresses.ts';
import type { InboundMail, Receipt } from './inbound-mail.ts';
import { InboundMailsRepository } from './inbound-mails.repository.ts';
import { readMail } from './read-mail.ts';
import { receivesMailKey } from './receives-mail.ts';
import { refusal } from './refusal.ts';

interface Delivery {
  raw: Buffer;
  envelopeFrom: string;
  recipients: readonly string[];
}

/** Hands each mail to the feature whose address it came to, and keeps what became of it. */
@Injectable()
export class InboundDesk {
  #receivers: Map<string, (mail: InboundMail) => Promise<Receipt>> | undefined;

  constructor(
    private readonly discovery: Discovery,
    private readonly addresses: InboundAddresses,
    private readonly mails: InboundMailsRepository,
    private readonly clock: Clock,
  ) {}

  takes(prefix: string): boolean {
    return this.#all().has(prefix);
  }

  /** @throws Refusal when no recipient's feature wants the mail; any other error means: not taken yet. */
  async take({ raw, envelopeFrom, recipients }: Delivery): Promise<void> {
    const read = await readMail(raw).catch(() => null);
    if (!read) throw refusal(550, '5.6.0 This mail cannot be read');
    const refused: string[] = [];
    for (const recipient of recipients) {
      const address = this.addresses.read(recipient)!;
      const receivedAt = this.clock.now();
      const receive = this.#all().get(address.prefix)!;
      const receipt = await receive({ ...read, token: address.token, envelopeFrom, receivedAt });
      await this.mails.record({
        purpose: address.prefix,
        outcome: receipt.outcome,
        memberId: receipt.memberId ?? null,
        meetupId: receipt.meetupId ?? null,
        messageId: read.content.messageId?.replace(/\p{Cc}/gu, '').slice(0, 250) ?? '',
        digest: hash('sha256', raw, 'buffer'),
        size: raw.length,
        receivedAt,
      });
      if (receipt.refuse) refused.push(receipt.refuse);
    }
    if (refused.length === recipients.length) throw refusal(550, refused[0]!);
  }

  #all() {
    this.#receivers ??= new Map(
      this.discovery
        .providersWith<string>(receivesMailKey)
        .map(({ mark, call }) => [mark, call as unknown as (mail: InboundMail) => Promise<Receipt>]),
    );
    return this.#receivers;
  }
}
