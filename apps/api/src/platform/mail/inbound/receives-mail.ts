import { SetMetadata } from '@nestjs/common';
import type { InboundMail, Receipt } from './inbound-mail.ts';

export const receivesMailKey = 'hallway:receives-mail';

type Receiver = (mail: InboundMail) => Promise<Receipt>;

/**
 * Makes a method of a provider the one that gets the mails to `prefix+token@domain`; `InboundAddresses.of(prefix, token)` writes such an
 * address. The same mail can arrive twice, and anybody can send one: tie the token to what it is about (HMAC) and compare the sender.
 * An error is told as "try again later" (451). Taken are `rsvp` (answers of calendar programs) and `bounce` (delivery
 * reports, whose `envelopeFrom` is empty); meant for later: `patch` (git send-email).
 */
export function ReceivesMail(prefix: string) {
  return <R extends Receiver>(target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<R>): void => {
    SetMetadata(receivesMailKey, prefix)(target, key, descriptor);
  };
}
