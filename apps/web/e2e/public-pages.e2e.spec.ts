import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readSignInMail } from '../../api/test/support/sign-in-mail.ts';
import { axe } from './support/axe.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';
import { apiAs, signIn } from './support/demo-person.ts';
import { publicContent } from './support/public-content.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { screenshots } from './support/screenshots.ts';
import { expectGone, expectSeen } from './support/expect-seen.ts';

let app: RunningApp;
let browser: TestBrowser;
let content: Awaited<ReturnType<typeof publicContent>>;

/** An identity provider that does not answer. */
const awayProvider = {
  OIDC_ISSUER: 'http://127.0.0.1:9',
  OIDC_CLIENT_ID: 'hallway',
  OIDC_CLIENT_SECRET: 'a-secret-of-the-browser-tests',
  OIDC_NAME: 'Foundation login',
};

beforeAll(async () => {
  app = await startApp({ demo: true, env: awayProvider });
  content = await publicContent(await apiAs(app.url, 'organiser'));
  for (const account of ['member', 'speaker', 'lead'] as const)
    await (
      await apiAs(app.url, account)
    )('PUT /communities/:community/membership', {
      params: { community: content.community },
      body: { acceptCodeOfConduct: true },
    });
  browser = await startBrowser(app.url);
}, 120_000);

afterAll(async () => {
  try {
    await browser?.close();
  } finally {
    await app?.close();
  }
});

const as = async (account: 'member' | 'speaker' | 'organiser' | 'lead'): Promise<Page> => {
  const page = await browser.person();
  await signIn(page.context(), app.url, account);
  return page;
};

const hasFocus = (element: Element) => element === document.activeElement;

/** Focuses with Tab until the element has it: what a person without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByRole('button', { name, exact: true });
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate(hasFocus)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The button ${name} is not reached with the Tab key.`);
}

describe('the level lens', () => {
  it('sits in the address, survives a reload and says what it hides', async () => {
    const page = await browser.person();
    await page.goto('/explore');
    await page.getByRole('navigation', { name: 'Level' }).getByRole('link', { name: 'Newbie' }).click();
    await page.getByText('1 advanced meetup not shown').waitFor();
    expect(new URL(page.url()).searchParams.get('level')).toBe('newbie');
    await page.reload();
    await page.getByText('1 advanced meetup not shown').waitFor();
    await expectGone(page.getByRole('link', { name: /Neutron/ }));
    await page.getByRole('link', { name: 'Show', exact: true }).click();
    await page.getByRole('link', { name: /Neutron/ }).waitFor();
    await expectGone(page.getByText('not shown'));
  });
});

describe('the open calls', () => {
  it('stand on the front page with a way to all of them, where the lens says what it hides', async () => {
    const organiser = await apiAs(app.url, 'organiser');
    await organiser('POST /communities/:community/calls', {
      params: { community: content.community },
      body: {
        title: 'Two slots about conntrack',
        formats: [{ key: 'crisp', title: 'Crisp talk', minutes: 15 }],
        meetup: content.advanced,
      },
    });
    const page = await browser.person();
    await page.goto('/');
    const teaser = page.getByRole('region', { name: 'Speak at one of these' });
    await teaser.getByRole('link', { name: 'Talks for the monthly meetup' }).waitFor();
    await teaser.getByRole('link', { name: 'All open calls' }).click();
    await page.getByRole('heading', { level: 1, name: 'Open calls for talks' }).waitFor();
    await page.getByRole('link', { name: 'Two slots about conntrack' }).waitFor();
    await page.getByRole('navigation', { name: 'Level' }).getByRole('link', { name: 'Newbie' }).click();
    await page.getByText('1 call for an advanced meetup not shown').waitFor();
    await expectGone(page.getByRole('link', { name: 'Two slots about conntrack' }));
    await page.getByRole('link', { name: 'Talks for the monthly meetup' }).click();
    await page.getByRole('link', { name: 'Propose a talk' }).first().waitFor();
  });
});

describe('signing in through a provider that is away', () => {
  it('says so in words, and leaves the way by mail', async () => {
    const page = await browser.person();
    await page.goto('/sign-in?returnTo=%2Fcalls');
    await page.getByRole('link', { name: 'Sign in with Foundation login' }).click();
    await page.getByRole('alert').getByText('Foundation login cannot be reached right now').waitFor();
    expect(new URL(page.url()).searchParams.get('returnTo')).toBe('/calls');
    await expectSeen(page.getByLabel('E-mail'));
  });
});

describe('an RSVP', () => {
  it('takes one press for a member, is taken back with one, and undone with one', async () => {
    const page = await as('member');
    await page.goto(`/m/${content.newbie}`);
    await page.getByRole('button', { name: 'I am coming' }).click();
    await page.getByRole('heading', { name: 'You are going' }).waitFor();
    await page.getByText('1 of 30 seats taken').waitFor();
    await page.getByRole('button', { name: 'I cannot come' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'You are going' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'You are going' }).waitFor();
    await expectSeen(page.getByText('1 of 30 seats taken'));
  });

  it('shows the place in the queue when the room is full', async () => {
    const page = await as('member');
    await (
      await apiAs(app.url, 'lead')
    )('PUT /meetups/:meetup/rsvp', {
      params: { meetup: content.full },
      body: { status: 'going' },
    });
    await page.goto(`/m/${content.full}`);
    await page.getByRole('button', { name: 'Join the waitlist' }).click();
    await page.getByText('You are next').waitFor();
    await page.goto('/me');
    await page.getByText('On the waitlist').waitFor();
    await expectSeen(page.getByText('place 1 in the queue'));
  });

  it('can be made with the keyboard alone', async () => {
    const page = await as('speaker');
    await page.goto(`/m/${content.advanced}`);
    await page.getByRole('button', { name: 'I am coming' }).waitFor();
    await tabTo(page, 'I am coming');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'You are going' }).waitFor();
    await tabTo(page, 'I cannot come');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Are you coming?' }).waitFor();
    await page.getByText('Your seat is free again.').waitFor();
    await expectSeen(page.getByRole('button', { name: 'I am coming' }));
  });

  it('is at hand on a phone while its card is out of sight', async () => {
    const page = await as('lead');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/m/${content.advanced}`);
    await page.getByRole('button', { name: 'I am coming' }).first().waitFor();
    const bar = page.getByRole('group', { name: 'Are you coming?' });
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
    await bar.getByText('Advanced').waitFor();
    expect(await axe(page)).toEqual([]);
    const [end, footer] = await Promise.all([bar.boundingBox(), page.getByRole('contentinfo').boundingBox()]);
    expect(end!.y + end!.height).toBeLessThanOrEqual(footer!.y);
    await bar.getByRole('button', { name: 'I am coming' }).click();
    await bar.getByText('You are going').waitFor();
    await page.getByRole('button', { name: 'I cannot come' }).scrollIntoViewIfNeeded();
    await bar.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'I cannot come' }).click();
    await page.getByText('Your seat is free again.').waitFor();
  });

  it('asks a newcomer for three fields and gives the seat', async () => {
    const page = await browser.person();
    const email = 'noura@example.org';
    await page.goto(`/m/${content.advanced}`);
    await page.getByRole('button', { name: 'I am coming' }).click();
    await page.getByLabel('Your name').fill('نورة الحربي');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Mail me a code' }).click();
    await page.getByLabel('Code from the mail').waitFor();
    const mail = await app.mails.waitFor(({ envelope }) => envelope.to.includes(email));
    await page.getByLabel('Code from the mail').fill(readSignInMail(mail).code);
    await page.getByText('By coming you accept the code of conduct of OpenStack Pune').click();
    await page.getByText('Questions are never stupid.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign in and come' }).click();
    await page.getByRole('heading', { name: 'You are going' }).waitFor();
    await page
      .getByRole('button', { name: 'Account of نورة الحربي' })
      .or(page.getByLabel('Account of نورة الحربي'))
      .waitFor();
    const invitation = await app.mails.waitFor(
      ({ envelope, calendarMethod }) => envelope.to.includes(email) && calendarMethod === 'REQUEST',
    );
    expect(invitation.calendar).toContain('METHOD:REQUEST');
  });
});

describe('what goes on now', () => {
  it('stands first in the list, marked there and on its page', async () => {
    const [startsAt, endsAt] = [-30, 30].map((hours) => new Date(Date.now() + hours * 3_600_000));
    const community = await app.given.community();
    const { slug, title } = await app.given.meetup({
      community,
      level: 'newbie',
      startsAt: startsAt!,
      endsAt: endsAt!,
    });
    const page = await browser.person();
    await page.goto('/explore');
    const first = page.locator('main section').first();
    await first.getByRole('heading', { name: 'Going on now', level: 2 }).waitFor();
    await expectSeen(first.getByRole('article').filter({ hasText: title }).getByText('Going on now'));
    await page.goto(`/m/${slug}`);
    await expectSeen(page.locator('header').getByText('Going on now'));
  });
});

describe('a form with mistakes', () => {
  it('names every field in its summary and leads to it, dates and lists too', async () => {
    const page = await as('organiser');
    await page.goto(`/c/${content.community}/manage/meetups/new`);
    await page.getByRole('radio', { name: /^Advanced/ }).check();
    const sentence = page
      .getByRole('group', { name: /^What people should know/ })
      .getByRole('textbox')
      .first();
    await sentence.fill('You know this. '.repeat(40));
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    const summary = page.getByRole('group', { name: /need another look/ });
    await summary.getByRole('button', { name: 'Starts: Give a date and a time.' }).click();
    const starts = page.getByRole('group', { name: /^Starts/ });
    expect(await starts.getByRole('spinbutton').first().evaluate(hasFocus)).toBe(true);
    await summary.getByRole('button', { name: /^What people should know: / }).click();
    expect(await sentence.evaluate(hasFocus)).toBe(true);
    await summary.getByRole('button', { name: /^Title: / }).click();
    expect(await page.getByLabel('Title', { exact: true }).evaluate(hasFocus)).toBe(true);
    expect(await axe(page)).toEqual([]);
  });
});

describe('a community', () => {
  it('is joined after its code of conduct, and left with a way back', async () => {
    const page = await as('speaker');
    const { url } = app;
    const api = await apiAs(url, 'speaker');
    await api('DELETE /communities/:community/membership', { params: { community: content.community } }).catch(
      () => null,
    );
    await page.goto(`/c/${content.community}`);
    await page.getByRole('button', { name: 'Join' }).click();
    const dialog = page.getByRole('dialog', { name: 'Join OpenStack Pune' });
    await dialog.getByText('Questions are never stupid.').waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'I accept, join' }).click();
    await page.getByText('You are a member', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('You are a member', { exact: true }).waitFor();
  });
});

describe('the public and member pages', () => {
  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)(
    'have no accessibility violation in the %s theme at %i px',
    async (colorScheme, width) => {
      const { community, series, advanced, full, past } = content;
      const talk = (await (await apiAs(app.url, 'member'))('GET /meetups/:meetup', { params: { meetup: advanced } }))
        .agenda[0]!;
      const visitor = [
        '/',
        '/explore',
        '/explore?topic=nothing',
        '/communities',
        '/calls',
        `/c/${community}`,
        `/c/${community}/s/${series}`,
        `/m/${advanced}`,
        `/m/${full}`,
        `/m/${past}`,
        `/t/${talk.slug}`,
        '/sign-in?problem=oidc-failed',
        '/sign-in/confirm',
        '/nothing-here',
      ];
      const look = async (page: Page, paths: readonly string[]) => {
        for (const path of paths) {
          // Pictures leave the page in another size and theme.
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await page.setViewportSize({ width, height: 900 });
          await page.goto(path);
          await page.locator('h1').first().waitFor();
          await page.locator('main:not(:has([aria-busy=true]))').waitFor();
          expect({ path, violations: await axe(page) }).toEqual({ path, violations: [] });
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          if (colorScheme === 'light' && process.env['HALLWAY_SCREENSHOTS'])
            await screenshots(page, `public${path.replace(/\W+/g, '-')}`);
        }
      };
      await look(await browser.person(), visitor);
      await look(await as('member'), ['/', '/me', '/me/settings', '/me/tokens', `/m/${advanced}`]);
    },
    240_000,
  );
});
