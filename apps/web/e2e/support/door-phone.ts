import type { Page } from 'playwright-core';
import type { RunningApp } from './app.ts';
import type { TestBrowser } from './browser.ts';
import { expectSeen } from './expect-seen.ts';

interface PhoneOf {
  app: RunningApp;
  browser: TestBrowser;
  /** Of the door. */
  address: string;
  holder: { id: string };
  device: string;
}

/** A phone of somebody, on the page of the door, which it has kept. */
export async function phoneAt({ app, browser, address, holder, device }: PhoneOf): Promise<Page> {
  const page = await browser.person({ viewport: { width: 390, height: 844 } });
  await app.signInAs(page, holder);
  await page.goto(address);
  await expectSeen(page.getByText('Live', { exact: true }));
  await page.getByLabel('Name of this phone').fill(device);
  await page.getByLabel('Search by name').focus();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return page;
}

export const row = (page: Page, name: string) => page.getByRole('button', { name });
export const verdict = (page: Page, kind: string) => page.locator(`[data-verdict=${kind}]`);
export const inRoom = (page: Page, count: number) => expectSeen(page.locator(`[data-in-room="${count}"]`));
export const waits = (page: Page, count: number) =>
  expectSeen(page.getByText(count === 1 ? '1 check-in waits on this phone' : `${count} check-ins wait on this phone`));

export async function letIn(page: Page, name: string): Promise<void> {
  await row(page, name).click();
  await expectSeen(verdict(page, 'let-in').getByText(name));
  await page.getByRole('button', { name: 'Next' }).click();
}

export async function signOut(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Account/ })
    .or(page.locator('summary'))
    .first()
    .click();
  await page.getByRole('button', { name: 'Sign out' }).click();
}
