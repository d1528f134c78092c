import type { Page } from 'playwright-core';
import { readSignInMail } from '../../../api/test/support/sign-in-mail.ts';
import type { RunningApp } from './app.ts';

export interface Person {
  name: string;
  email: string;
}

const mailOf = (app: RunningApp, { email }: Person) =>
  app.mails.waitFor(({ envelope, text }) => envelope.to.includes(email) && text.includes('/sign-in/confirm'));

async function askForMail(page: Page, { name, email }: Person): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Mail me a code' }).click();
  await page.getByText('A mail is on its way to').waitFor();
}

/** Signs in, for the first time, with the code of the mail. */
export async function signInByCode(app: RunningApp, page: Page, person: Person): Promise<void> {
  await page.goto('/sign-in');
  await askForMail(page, person);
  await page.getByLabel('Code from the mail').fill(readSignInMail(await mailOf(app, person)).code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText(`Welcome, ${person.name}.`).waitFor();
}

/** Signs in with the link of the mail, and ends where `returnTo` says. */
export async function signInByLink(app: RunningApp, page: Page, person: Person, returnTo: string): Promise<void> {
  await page.goto(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  await askForMail(page, person);
  await page.goto(readSignInMail(await mailOf(app, person)).link.href);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`**${returnTo}`);
}
