import type { Translator } from '@hallway/i18n';
import { formatMeetupTime } from '@hallway/time/format';
import type { Block, Fact } from './blocks.ts';
import { inline, paragraph } from './user-text.ts';
import type { Level, MeetupView } from './views.ts';

/** What a template writes with. */
export interface Pen {
  t: Translator;
  locale: string;
  site: string;
  viewerTimeZone?: string | null;
}

export const levelWord = (t: Translator, level: Level): string =>
  level === 'newbie' ? t('levels.word.newbie') : t('levels.word.advanced');

export function timeFacts(pen: Pen, when: { startsAt: string; endsAt: string; timeZone: string }): Fact[] {
  const { date, time, zone, full, yours } = formatMeetupTime({
    ...when,
    locale: pen.locale,
    viewerTimeZone: pen.viewerTimeZone,
  });
  // One day: the date on a line of its own. Several days: the one line that pairs each day with its hour.
  const value = full === `${date}, ${time} ${zone}` ? `${date}\n${time} ${zone}` : full;
  const facts: Fact[] = [{ label: pen.t('mails.part.when'), value, strong: true }];
  if (yours) facts.push({ label: pen.t('mails.part.yours'), value: yours });
  return facts;
}

/** Title, time and place of a meetup. */
export function meetupFacts(pen: Pen, meetup: MeetupView): Block {
  const rows = [...timeFacts(pen, meetup)];
  if (meetup.place) rows.push({ label: pen.t('mails.part.where'), value: inline(meetup.place) });
  if (meetup.onlineUrl)
    rows.push({ label: pen.t('mails.part.online'), value: meetup.onlineUrl, url: meetup.onlineUrl });
  return { type: 'facts', rows };
}

export function assumptions(pen: Pen, meetup: MeetupView): Block[] {
  const items = (meetup.assumptions ?? []).map(inline);
  return items.length > 0 ? [{ type: 'list', title: pen.t('mails.part.assumes'), items }] : [];
}

/** What the people who decided wrote with it. */
export const note = (pen: Pen, text: string | undefined): Block[] =>
  text ? [{ type: 'quote', title: pen.t('mails.part.note'), text: paragraph(text) }] : [];

export const openMeetup = (pen: Pen, meetup: MeetupView): Block => ({
  type: 'action',
  label: pen.t('mails.part.open'),
  url: meetup.url,
  level: meetup.level,
});
