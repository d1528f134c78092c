import { placeLine } from '@hallway/contracts';
import { invitation } from '@hallway/formats/calendar';
import { createTranslator, supportedLocale } from '@hallway/i18n';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.ts';
import { InboundAddresses } from '../../platform/mail/inbound/inbound-addresses.ts';
import type { MailMessage } from '../../platform/mail/mailer.ts';
import { calendarName } from './calendar-name.ts';
import type { Deliverable, MeetupFacts } from './delivery.repository.ts';
import { replyToken } from './reply-token.ts';

/**
 * The invitation that goes with a mail, or its withdrawal. nodemailer writes it twice: as an alternative of the text, which Google, Apple
 * and Thunderbird act on, and as a file, which Outlook and people take.
 */
@Injectable()
export class CalendarPart {
  readonly #sender: string;

  constructor(
    private readonly config: Config,
    private readonly inbound: InboundAddresses,
  ) {
    this.#sender = /<([^<>]+)>\s*$/.exec(config.mailFrom)?.[1] ?? config.mailFrom.trim();
  }

  write(
    row: Deliverable,
    meetup: MeetupFacts,
    method: 'REQUEST' | 'CANCEL',
  ): Pick<MailMessage, 'icalEvent' | 'replyTo'> {
    const url = `${this.config.publicUrl}/m/${meetup.slug}`;
    const level = createTranslator(supportedLocale(row.locale))(`levels.word.${meetup.level}`);
    // the link is for those who have a seat
    const online = method === 'REQUEST' ? (meetup.onlineUrl ?? '') : '';
    const answersTo = this.inbound.of(
      'rsvp',
      replyToken(this.config.secret, { meetupId: meetup.id, memberId: row.memberId }),
    );
    const content = invitation({
      method,
      ...calendarName(meetup.icalUid, meetup.occurrence),
      sequence: meetup.icalSequence + (typeof row.payload.sequence === 'number' ? row.payload.sequence : 0),
      start: meetup.startsAt,
      end: meetup.endsAt,
      timeZone: meetup.timeZone,
      summary: meetup.title,
      description: [level, meetup.summary, ...meetup.assumptions.map((assumption) => `• ${assumption}`), online, url]
        .filter(Boolean)
        .join('\n'),
      location: placeLine(meetup) || online,
      url,
      level: meetup.level,
      ...(meetup.seriesUid && { relatedTo: meetup.seriesUid }),
      status: method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED',
      visibility: meetup.visibility === 'public' ? 'PUBLIC' : 'PRIVATE',
      dtstamp: row.createdAt,
      organizer: answersTo
        ? { name: meetup.community, email: answersTo, sentBy: this.#sender }
        : { name: meetup.community, email: this.#sender },
      attendee: { name: row.name, email: row.email, partstat: method === 'CANCEL' ? 'DECLINED' : 'ACCEPTED' },
    });
    return { icalEvent: { method, content, filename: 'invite.ics' }, ...(answersTo && { replyTo: answersTo }) };
  }
}
