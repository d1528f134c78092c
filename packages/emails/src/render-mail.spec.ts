import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, notificationKindNames } from '@hallway/contracts/notification-kinds';
import { describe, expect, it } from '@jest/globals';
import { friendlyWords, samples } from '../preview/samples.ts';
import { mailKinds, renderMail, type MailKind } from './index.ts';

const locales = ['en', 'de'] as const;
const site = { name: 'Hallway', url: 'https://hallway.example.org' };
const links = {
  preferencesUrl: 'https://hallway.example.org/me/settings',
  unsubscribeUrl: 'https://hallway.example.org/u/abc',
};
const everyMail = mailKinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const));
const switchable: MailKind[] = ['invitation', ...notificationKindNames.filter((kind) => !factsOf(kind).transactional)];

const withoutLevel: MailKind[] = [
  'sign-in',
  'email-change',
  'email-changed',
  'account-deleted',
  'community-announcement',
];

const hostile = {
  markup: '</td><script>alert("x")</script><img src=x onerror=\'y\'>{count, plural} &amp;',
  'right to left': 'مجتمع المصادر المفتوحة \u202Eevil',
  devanagari: 'ओपनस्टैक पुणे समुदाय',
  emoji: '👩🏽‍🚀 rockets 🚀 & 🧑‍💻',
  'two hundred characters': 'x'.repeat(200),
  'a header injection': 'Hello\r\nBcc: everyone@example.org',
};

const write = (kind: MailKind, locale: string, words = friendlyWords, timeZone = 'Asia/Kolkata') =>
  renderMail({ kind, view: samples(words)[kind], locale, timeZone, site, ...links });

const visible = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

// To look at them: MAIL_PREVIEW_DIR=/some/folder npm test
const previewDir = process.env.MAIL_PREVIEW_DIR;
if (previewDir) {
  mkdirSync(previewDir, { recursive: true });
  for (const [kind, locale] of everyMail) {
    const mail = write(kind, locale);
    writeFileSync(join(previewDir, `${kind}.${locale}.html`), mail.html);
    writeFileSync(join(previewDir, `${kind}.${locale}.txt`), `Subject: ${mail.subject}\n\n${mail.text}`);
  }
}

describe.each(everyMail)('the mail %s in %s', (kind, locale) => {
  it.each(Object.entries(hostile))('lets nothing through with %s in names', (_, word) => {
    const { subject, html, text } = write(kind, locale, { title: word, name: word, body: word });
    expect(html).not.toMatch(/<script|<img(?! src="cid:ticket@hallway")|onerror='/i);
    expect(html.match(/<td/g)?.length).toBe(html.match(/<\/td>/g)?.length);
    // eslint-disable-next-line no-control-regex
    expect(subject).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
    expect(subject.trim()).not.toBe('');
    expect(html + text).not.toMatch(/\u202e/);
  });

  it('says the same in both parts', () => {
    const { html, text } = write(kind, locale);
    const shown = visible(html).replace(/\s+/g, ' ');
    const missing = text
      .split('\n')
      .map((line) => line.replace(/^(> | {2}- )/, '').trim())
      .filter((line) => line !== '' && !/^(=+|--|.* {2}\| {2}.*)$/.test(line))
      .filter(
        (line) =>
          !shown.includes(line.replace(/:$/, '').replace(/\s+/g, ' ')) && !html.includes(line.replace(/&/g, '&#38;')),
      );
    expect(missing).toEqual([]);
  });

  it('keeps the text part within 72 columns and free of markup', () => {
    const { text } = write(kind, locale);
    expect(text).not.toMatch(/<\/?[a-z]/i);
    expect(text.split('\n').filter((line) => line.length > 72 && !line.includes('https://'))).toEqual([]);
  });

  it('carries the level as word and mark where it has one', () => {
    const { html, text } = write(kind, locale);
    const signs = locale === 'en' ? /▲ Newbie|▼ Advanced/ : /▲ Einsteiger|▼ Fortgeschritten/;
    expect(signs.test(text)).toBe(!withoutLevel.includes(kind));
    expect(signs.test(visible(html).replace(/[\u00a0\s]+/g, ' '))).toBe(!withoutLevel.includes(kind));
  });

  it('can be switched off in one click exactly when it is not transactional', () => {
    const { headers } = write(kind, locale);
    expect(headers).toEqual(
      (switchable as MailKind[]).includes(kind)
        ? { 'List-Unsubscribe': `<${links.unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {},
    );
  });
});

describe('facts', () => {
  it('gives the code and the link of a sign-in', () => {
    const { subject, text, html } = write('sign-in', 'en');
    expect(subject).toBe('402918 is your code for Hallway');
    expect(text).toContain('    402918\n');
    expect(html).toContain('href="https://hallway.example.org/sign-in/confirm?token=abc"');
  });

  it('gives the time in the meetup’s zone and in the reader’s', () => {
    const { text } = write('rsvp-confirmed', 'en');
    expect(text).toContain('    Thursday 3 December 2026\n    18:30–20:30 CET (UTC+1)\n');
    expect(text).toContain('23:00–01:00 IST (UTC+5:30)');
    expect(write('rsvp-confirmed', 'en', friendlyWords, 'Europe/Paris').text).not.toContain('In your time');
  });

  it('gives the place in the waitlist, written as the locale writes numbers', () => {
    expect(write('rsvp-waitlisted', 'en').subject).toContain('place 1,207');
    expect(write('rsvp-waitlisted', 'de').subject).toContain('Platz 1.207');
  });

  it('gives what was and what is', () => {
    expect(write('rsvp-changed', 'en').text).toContain('Advanced (was: Newbie)');
  });

  it('isolates right-to-left names inside our sentences', () => {
    const name = 'مجتمع المصادر';
    expect(write('patch-submitted', 'en', { ...friendlyWords, name }).text).toContain(
      `\u2068${name}\u2069 sent revision 2`,
    );
  });

  it('makes no link of an address that is no web address', () => {
    const meetup = { ...samples(friendlyWords)['rsvp-confirmed'].meetup, onlineUrl: 'javascript:alert(1)' };
    const { html } = renderMail({ kind: 'rsvp-confirmed', view: { meetup }, site });
    expect(html).not.toMatch(/href="javascript:/);
  });
});
