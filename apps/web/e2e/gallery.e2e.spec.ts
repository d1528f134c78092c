import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';
import { startWebServer } from './support/web-server.ts';
import { expectGone } from './support/expect-seen.ts';

let server: Awaited<ReturnType<typeof startWebServer>>;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  server = await startWebServer();
  browser = await startBrowser(server.url);
  page = await browser.person();
  page.setDefaultTimeout(30_000);
  // Vite may reload the page while it finds dependencies; the second visit is calm.
  await page.goto('/gallery', { timeout: 60_000 });
  await page.getByRole('heading', { name: 'Patches and long text' }).waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
}, 120_000);

afterAll(async () => {
  try {
    await browser?.close();
  } finally {
    await server?.close();
  }
});

describe('the gallery', () => {
  // The page holds everything at once: axe takes long, so each theme is checked at one width.
  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)(
    'has no accessibility violation in the %s theme at %i px',
    async (colorScheme, width) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // A fresh load: Chromium keeps inherited colours of the theme before when only the emulation changes.
      await page.reload();
      await page.getByRole('heading', { name: 'Patches and long text' }).waitFor();
      expect(await axe(page)).toEqual([]);
    },
    180_000,
  );

  it('never scrolls sideways on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('says what the lens hides and shows it again', async () => {
    await page.getByRole('link', { name: 'Newbie', exact: true }).click();
    await page.getByText('14 advanced meetups not shown').waitFor();
    await page.getByRole('link', { name: 'Show', exact: true }).click();
    await expectGone(page.getByText('14 advanced meetups not shown'));
  });

  it('gives focus back when a dialog closes', async () => {
    const opener = page.getByRole('button', { name: 'Open a dialog' });
    await opener.click();
    await page.getByRole('dialog', { name: 'Review the patch' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('puts what is wrong into a summary with focus and beside the field, first from the schema, then from the server', async () => {
    const submit = page.getByRole('button', { name: 'Open the community' });
    const form = page.locator('form', { has: submit });
    const title = form.getByLabel('Name of the community');
    const said = () => page.evaluate(() => document.activeElement?.textContent);
    await title.fill('');
    await submit.click();
    await form.getByText('Write at least 2 characters.').first().waitFor();
    expect(await said()).toContain('One thing needs another look');
    await title.fill('taken');
    await submit.click();
    await form.getByText('Use lower-case letters, digits and single hyphens.').first().waitFor();
    expect(await title.getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps what was typed through a reload, until it was sent', async () => {
    const title = page.getByLabel('Name of the community');
    await title.fill('OpenStack Pune');
    await page.waitForTimeout(500);
    await page.reload();
    expect(await title.inputValue()).toBe('OpenStack Pune');
    await page.getByRole('button', { name: 'Open the community' }).click();
    await page.getByText('OpenStack Pune is open').waitFor();
    await page.reload();
    expect(await title.inputValue()).toBe('');
  });
});
