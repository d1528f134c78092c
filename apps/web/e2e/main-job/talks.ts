import type { Page } from 'playwright-core';
import { fillSentences } from '../support/fill.ts';
import { accessible } from './steps.ts';

/** Opens a call for a series. */
export async function openCall(
  page: Page,
  { community, title, series }: Record<'community' | 'title' | 'series', string>,
): Promise<void> {
  await page.goto(`/c/${community}/manage/calls`);
  await page.getByRole('link', { name: 'Open a call for talks' }).click();
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByLabel('The talks are for').selectOption({ label: series });
  await accessible(page);
  await page.getByRole('button', { name: 'Open the call' }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await accessible(page);
}

/** Proposes an advanced talk, beginning at the page of the community. */
export async function proposeTalk(page: Page, talk: { community: string; call: string; title: string }): Promise<void> {
  await page.goto(`/c/${talk.community}`);
  await page.getByRole('link', { name: talk.call }).click();
  await page.getByRole('link', { name: 'Propose a talk' }).click();
  await page.getByRole('radio', { name: 'Advanced' }).check();
  await page.getByLabel('Title', { exact: true }).fill(talk.title);
  await page.getByRole('radio', { name: 'Full talk' }).check();
  await fillSentences(page, 'What people should know', ['You have read a flow table']);
  await fillSentences(page, 'What they can do afterwards', ['Trace a packet through OVN']);
  await page.getByRole('radio', { name: 'Runs it' }).check();
  await accessible(page);
  await page.getByRole('button', { name: 'Submit to the panel' }).click();
  await page.getByText('Your proposal is with the panel.').first().waitFor();
}

/** Reviews, accepts and tells the speaker. */
export async function acceptTalk(
  page: Page,
  { community, title }: { community: string; title: string },
): Promise<void> {
  await page.goto(`/c/${community}/panel`);
  await accessible(page);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('radio', { name: '5: Must have' }).check({ force: true });
  await page.getByLabel('Words to the others on the panel').fill('They run it.');
  await page.getByRole('button', { name: 'Save the review' }).click();
  await page.getByText('Your review is saved.').waitFor();
  await page.getByLabel('Move to').selectOption({ label: 'Accepted' });
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByText('The decision is private').waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Tell the speaker' }).click();
  await page.getByText('The speaker is being mailed.').waitFor();
}

/** The speaker says yes. */
export async function confirmTalk(page: Page, title: string): Promise<void> {
  await page.goto('/me/proposals');
  await accessible(page);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'Confirm that I will give it' }).click();
  await page.getByText('Confirmed. You hear from the organisers about the date.').waitFor();
  await accessible(page);
}

/** Puts the talk on the agenda of a meetup of its level, at the time that is offered. */
export async function scheduleTalk(page: Page, { meetup, title }: { meetup: string; title: string }): Promise<void> {
  await page.goto(`/m/${meetup}/agenda`);
  await page.getByRole('button', { name: `Schedule ${title}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Put it on the agenda' });
  await dialog.getByLabel('Room').fill('Aryabhata');
  await accessible(page);
  await dialog.getByRole('button', { name: 'Schedule', exact: true }).click();
  await page.getByText(`“${title}” is on the agenda.`).waitFor();
}
