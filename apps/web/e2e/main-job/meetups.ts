import type { Page } from 'playwright-core';
import { fillChoice, fillSentences, fillTime } from '../support/fill.ts';
import { accessible } from './steps.ts';

/** Opens a community in Pune and a series in it. @returns the slug of the community. */
export async function openCommunity(page: Page, { title, series }: { title: string; series: string }): Promise<string> {
  await page.goto('/communities');
  await page.getByRole('link', { name: 'Open a community' }).click();
  await page.getByLabel('Name', { exact: true }).fill(title);
  await page.getByLabel('City').fill('पुणे');
  await fillChoice(page, 'Time zone', 'kolkata', 'Asia/Kolkata');
  await page.getByLabel('Code of conduct').fill('Questions are never stupid.');
  await accessible(page);
  await page.getByRole('button', { name: 'Open the community' }).click();
  await page.getByRole('heading', { name: `Manage ${title}`, level: 1 }).waitFor();
  const slug = new URL(page.url()).pathname.split('/')[2]!;
  await accessible(page);

  await page.getByRole('link', { name: 'Series', exact: true }).click();
  await page.getByRole('link', { name: 'Open a series' }).first().click();
  await page.getByLabel('Title', { exact: true }).fill(series);
  await accessible(page);
  await page.getByRole('button', { name: 'Open the series' }).click();
  await page.getByText('The series is open.').waitFor();
  return slug;
}

interface NewMeetup {
  community: string;
  title: string;
  level: 'Newbie' | 'Advanced';
  assumptions: string[];
  format: string;
  series?: string;
  topic: string;
  starts: string;
  seats: string;
}

/** Plans a meetup and publishes it at once. @returns its slug. */
export async function publishMeetup(page: Page, meetup: NewMeetup): Promise<string> {
  await page.goto(`/c/${meetup.community}/manage`);
  await page.getByRole('link', { name: 'Plan a meetup' }).first().click();
  await page.getByRole('radio', { name: meetup.level }).check();
  await page.getByLabel('Title', { exact: true }).fill(meetup.title);
  await page.getByLabel('Format').selectOption({ label: meetup.format });
  if (meetup.series) await page.getByLabel('Series').selectOption({ label: meetup.series });
  await page.getByLabel('Topics').fill(meetup.topic);
  await page.getByLabel('Topics').press('Enter');
  if (meetup.assumptions.length > 0) await fillSentences(page, 'What people should know', meetup.assumptions);
  await fillTime(page, 'Starts', meetup.starts);
  await page.getByLabel('Venue').fill('Persistent, Aryabhata hall');
  await page.getByRole('textbox', { name: 'Seats' }).fill(meetup.seats);
  await page.getByRole('textbox', { name: 'Seats' }).press('Tab');
  await accessible(page);
  await page.getByRole('button', { name: 'Save and publish' }).click();
  await page.waitForURL('**/agenda');
  await page.getByText('It is published.').waitFor();
  return new URL(page.url()).pathname.split('/')[2]!;
}

/** Gives a member of the community a role. */
export async function giveRole(
  page: Page,
  { community, role, name }: Record<'community' | 'role' | 'name', string>,
): Promise<void> {
  await page.goto(`/c/${community}/manage/members`);
  await page.getByRole('checkbox', { name: `${role}: ${name}` }).check();
  await page.getByText(`The roles of ${name} are saved.`).waitFor();
  await accessible(page);
}

/** Joins a community after its code of conduct. */
export async function joinCommunity(page: Page, community: string): Promise<void> {
  await page.goto(`/c/${community}`);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByRole('button', { name: 'I accept, join' }).click();
  await page.getByText('You are a member', { exact: true }).waitFor();
  await accessible(page);
}
