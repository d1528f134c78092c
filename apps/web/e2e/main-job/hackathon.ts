import type { Page } from 'playwright-core';
import { accessible } from './steps.ts';

/** A lead brings a project with one newbie task. */
export async function prepareBoard(
  page: Page,
  { meetup, project, task }: Record<'meetup' | 'project' | 'task', string>,
): Promise<void> {
  await page.goto(`/m/${meetup}`);
  await page.getByRole('link', { name: 'Open the hackathon board' }).click();
  await page.getByRole('button', { name: 'Add a project' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a project' });
  await adding.getByLabel('Name of the project').fill(project);
  await adding.getByLabel('How to set it up').fill('Run `tox -e py3`.');
  await accessible(page);
  await adding.getByRole('button', { name: 'Add a project' }).click();
  await page.getByText(`${project} is on the board.`).waitFor();
  await page.getByRole('button', { name: 'Add a task' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a task' });
  await dialog.getByLabel('What is to be done').fill(task);
  await dialog.getByRole('radio', { name: 'Newbie' }).check();
  await dialog.getByRole('checkbox', { name: 'I have tried it' }).check();
  await accessible(page);
  await dialog.getByRole('button', { name: 'Add a task' }).click();
  await page.getByText('Task 1 is on the board.').waitFor();
  await accessible(page);
}

/** Claims the task and hands in a patch. @returns the address of the patch. */
export async function handIn(
  page: Page,
  { meetup, task, patch }: Record<'meetup' | 'task' | 'patch', string>,
): Promise<string> {
  await page.goto(`/m/${meetup}/board`);
  await page.getByRole('link', { name: task }).first().click();
  await page.getByRole('button', { name: 'Claim this task' }).click();
  await page.getByRole('heading', { name: 'This task is yours' }).waitFor();
  await page.getByLabel('Paste the patch').fill(patch);
  await page.getByRole('heading', { name: 'What we read' }).waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Hand it in' }).click();
  await page.waitForURL('**/p/*');
  await page.getByText('Handed in. A lead gets a mail.').waitFor();
  await accessible(page);
  return new URL(page.url()).pathname;
}

/** Hands in the next revision where changes were requested. */
export async function revise(page: Page, { address, patch }: { address: string; patch: string }): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Paste the patch').fill(patch);
  await page.getByRole('button', { name: 'Hand in v2' }).click();
  await page.getByText('v2 is in.').waitFor();
}

/** A lead's verdict on the newest revision. */
export async function review(
  page: Page,
  { address, verdict, comment }: Record<'address' | 'verdict' | 'comment', string>,
): Promise<void> {
  await page.goto(address);
  await page.getByRole('radio', { name: verdict }).check();
  await page.getByLabel('Say it in words').fill(comment);
  await page.getByRole('button', { name: 'Send the review' }).click();
  await page.getByText('Your review is sent.').waitFor();
  await accessible(page);
}

/** A lead says that the change is in the repository. */
export async function markMerged(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Mark as merged' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Mark as merged' }).click();
  await page.getByText('Merged. Well done, everybody.').waitFor();
}
