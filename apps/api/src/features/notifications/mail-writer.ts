import { qrPng } from '@hallway/formats/qr';
import { headline, type RenderedMail, renderMail } from '@hallway/emails';
import { createTranslator, supportedLocale } from '@hallway/i18n';
import { factsOf } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Config } from '../../platform/config/config.ts';
import type { MailMessage } from '../../platform/mail/mailer.ts';
import { Tickets } from '../tickets/index.ts';
import { InboundAddresses } from '../../platform/mail/inbound/inbound-addresses.ts';
import { bounceToken } from './bounce-token.ts';
import { CalendarPart } from './calendar-part.ts';
import type { Deliverable } from './delivery.repository.ts';
import { unsubscribeToken } from './unsubscribe-token.ts';
import type { Row, Site, Writer, Written } from './writers/writer.ts';
import { writers } from './writers/writers.ts';

/** Writes the whole mail of a row: text, HTML and, where a seat is given or given back, the calendar part. */
@Injectable()
export class MailWriter {
  readonly #site: Site;
  readonly #host: string;
  /** Stands for the token in mails that are kept; nobody can write it into a text. */
  readonly #blankToken = randomBytes(18).toString('hex');
  readonly #recent = new Map<string, RenderedMail>();

  constructor(
    private readonly config: Config,
    private readonly calendar: CalendarPart,
    private readonly tickets: Tickets,
    private readonly inbound: InboundAddresses,
  ) {
    this.#site = { url: (path) => config.publicUrl + path };
    this.#host = new URL(config.publicUrl).hostname;
  }

  write(row: Deliverable): MailMessage {
    const { meetup } = row;
    const { view, calendar, ticketPicture } = this.#written(row);
    const { subject, html, text, headers } = this.#personal(row, this.#rendered(row, view));
    return {
      to: { name: row.name, address: row.email },
      // the level is a promise: it stands where the mail is seen first
      subject: meetup
        ? `${subject} (${createTranslator(supportedLocale(row.locale))(`levels.word.${meetup.level}`)})`
        : subject,
      text,
      html,
      headers,
      messageId: `<n-${row.id}@${this.#host}>`,
      ...this.#bounces(row.id),
      ...(calendar && meetup && this.calendar.write(row, meetup, calendar)),
      ...(ticketPicture && meetup && { attachments: [this.#ticket(ticketPicture, row.memberId, meetup.id)] }),
    };
  }

  #bounces(id: string): Pick<MailMessage, 'bouncesTo'> {
    const to = this.config.inboundBounces ? this.inbound.of('bounce', bounceToken(this.config.secret, id)) : null;
    return to === null ? {} : { bouncesTo: to };
  }

  #ticket(cid: string, memberId: string, meetupId: string): NonNullable<MailMessage['attachments']>[number] {
    const content = qrPng(this.tickets.ticket({ meetupId, memberId }), { scale: 5 });
    return { cid, content, filename: 'ticket.png', contentType: 'image/png', contentDisposition: 'inline' };
  }

  /** The unsubscribe address is each reader's own. */
  #personal(row: Deliverable, mail: RenderedMail): RenderedMail {
    if (factsOf(row.kind).transactional) return mail;
    const token = unsubscribeToken(row, this.config.secret);
    const filled = (text: string) => text.replaceAll(this.#blankToken, token);
    return {
      ...mail,
      html: filled(mail.html),
      text: filled(mail.text),
      headers: Object.fromEntries(Object.entries(mail.headers).map(([name, value]) => [name, filled(value)])),
    };
  }

  /** The mail in one sentence, and the page of this site that it leads to. */
  headline(row: Deliverable): { text: string; path: string } {
    const { text, url } = headline({
      kind: row.kind as 'rsvp-confirmed',
      view: this.#written(row).view,
      locale: row.locale,
      timeZone: row.timeZone,
      site: { name: 'Hallway', url: this.config.publicUrl },
    });
    const site = `${this.config.publicUrl}/`;
    return { text, path: url?.startsWith(site) ? url.slice(site.length - 1) : '/me' };
  }

  #written(row: Deliverable): Written<'rsvp-confirmed'> {
    // the table pairs each kind with its payload; the row was written with that pair
    const writer = writers[row.kind] as unknown as Writer<'rsvp-confirmed'>;
    return writer(row as unknown as Row<'rsvp-confirmed'>, this.#site);
  }

  /** In a rush many mails say the same to people of one language and zone; the words are written once. */
  #rendered(row: Deliverable, view: Written<'rsvp-confirmed'>['view']): RenderedMail {
    const key = JSON.stringify([row.kind, row.locale, row.timeZone, view]);
    let mail = this.#recent.get(key);
    if (!mail) {
      mail = renderMail({
        kind: row.kind as 'rsvp-confirmed',
        view,
        locale: row.locale,
        timeZone: row.timeZone,
        site: { name: 'Hallway', url: this.config.publicUrl },
        preferencesUrl: this.#site.url('/me/mails'),
        unsubscribeUrl: this.#site.url(`/unsubscribe/${this.#blankToken}`),
      });
      if (this.#recent.size >= 200) this.#recent.clear();
      this.#recent.set(key, mail);
    }
    return mail;
  }
}
