import { createTransport } from 'nodemailer';
import type { CaughtMail } from './mail-catcher.ts';

type Answer = 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';

interface ReplyOptions {
  partstat?: Answer;
  attendee?: string;
  /** More attendees than the one who answers. */
  others?: string[];
  uid?: string;
  /** The whole line of the RECURRENCE-ID; null: none. Default that of the invitation. */
  occurrence?: string | null;
  sequence?: number | null;
  /** Milliseconds since the invitation was written. */
  after?: number;
}

const line = (calendar: string, name: string) =>
  new RegExp(`^${name}[;:](.*)$`, 'm').exec(calendar.replace(/\r?\n /g, ''))?.[1]?.trim() ?? '';

/** The address that the invitation of this mail wants answers at. */
export const answersTo = ({ calendar }: CaughtMail): string => line(calendar!, 'ORGANIZER').split('mailto:').at(-1)!;

/** The line that says which occurrence of a rule an entry is; null: none of any. */
export const occurrenceOf = (calendar: string): string | null =>
  /^RECURRENCE-ID[;:].*$/m.exec(calendar.replace(/\r?\n /g, ''))?.[0].trim() ?? null;

let clock = 1000;

/** What a calendar program writes when its user clicks yes, no or maybe in this invitation. Each later than the one before. */
export function replyTo(mail: CaughtMail, options: ReplyOptions = {}): string {
  const calendar = mail.calendar!;
  const { partstat = 'ACCEPTED', attendee = mail.envelope.to[0]!, others = [], after = (clock += 1000) } = options;
  const sequence = options.sequence === undefined ? line(calendar, 'SEQUENCE') : options.sequence;
  const stamp = line(calendar, 'DTSTAMP').replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z');
  const dtstamp = new Date(Date.parse(stamp) + after).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const people = [attendee, ...others].map((address) => `ATTENDEE;PARTSTAT=${partstat}:mailto:${address}`);
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//A calendar//EN',
    'VERSION:2.0',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${options.uid ?? line(calendar, 'UID')}`,
    ...[options.occurrence === undefined ? occurrenceOf(calendar) : options.occurrence].filter((each) => each !== null),
    `DTSTAMP:${dtstamp}`,
    ...(sequence === null ? [] : [`SEQUENCE:${sequence}`]),
    `ORGANIZER:mailto:${answersTo(mail)}`,
    ...people,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

interface Mail {
  from: string;
  to: string;
  calendar?: string;
  text?: string;
  headers?: Record<string, string>;
  /** The whole mail as it is, instead of one made of the above. */
  raw?: string;
}

/** Hands a mail to our listener as another mail server does. @returns the answer: `250 …`, `550 …` */
export async function sendIn(
  port: number,
  { from, to, calendar, text = 'See the calendar part.', headers, raw }: Mail,
): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  try {
    const sent = await transport.sendMail({
      from,
      to,
      subject: 'Accepted',
      text,
      headers,
      ...(raw !== undefined && { envelope: { from, to }, raw }),
      ...(calendar && {
        alternatives: [{ contentType: 'text/calendar; method=REPLY; charset=UTF-8', content: calendar }],
      }),
    });
    return sent.response;
  } catch (error) {
    return (error as { response?: string }).response ?? String(error);
  } finally {
    transport.close();
  }
}
