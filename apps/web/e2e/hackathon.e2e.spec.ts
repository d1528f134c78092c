import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';
import { apiAs, signIn } from './support/demo-person.ts';
import { hackathonContent, hugePatch, patchFixture } from './support/hackathon-content.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { screenshots } from './support/screenshots.ts';
import { expectSeen } from './support/expect-seen.ts';

let app: RunningApp;
let browser: TestBrowser;
let content: Awaited<ReturnType<typeof hackathonContent>>;

beforeAll(async () => {
  app = await startApp({ demo: true });
  const [organiser, lead, member] = await Promise.all([
    apiAs(app.url, 'organiser'),
    apiAs(app.url, 'lead'),
    apiAs(app.url, 'member'),
  ]);
  content = await hackathonContent({ organiser, lead, member });
  browser = await startBrowser(app.url);
}, 120_000);

afterAll(async () => {
  try {
    await browser?.close();
  } finally {
    await app?.close();
  }
});

const as = async (account: 'member' | 'speaker' | 'lead'): Promise<Page> => {
  const page = await browser.person();
  await signIn(page.context(), app.url, account);
  return page;
};
const board = () => `/m/${content.meetup}/board`;
const merged = (page: Page) => page.getByRole('region', { name: 'From open task to merge' });

async function submitByApi(taskId: string, fixture: Parameters<typeof patchFixture>[0]): Promise<string> {
  const member = await apiAs(app.url, 'member');
  await member('PUT /tasks/:taskId/claim', { params: { taskId } });
  const body = { content: patchFixture(fixture), source: 'paste' as const };
  return (await member('POST /tasks/:taskId/patches', { params: { taskId }, body })).id;
}

describe('a newcomer and a lead', () => {
  it('go from a claim over a pasted patch and a review to the merge', async () => {
    const member = await as('member');
    await member.goto(board());
    const start = member.getByRole('region', { name: 'New here? Start with one of these' });
    await start.getByRole('button', { name: /Claim task 1/ }).click();
    await member.getByText('Task 1 is yours for two days.').waitFor();
    await member.getByRole('link', { name: 'To your task' }).click();
    await member.getByRole('heading', { name: 'This task is yours' }).waitFor();

    await member.getByLabel('Paste the patch').fill('diff --git a/x b/x');
    await member.getByText('This cannot be read as a patch').waitFor();
    await member.getByLabel('Paste the patch').fill(patchFixture('single.patch'));
    await member.getByText('docs: explain the café').waitFor();
    await member.waitForTimeout(500);
    await member.reload();
    await member.getByText('docs: explain the café').waitFor();
    await member.getByRole('button', { name: 'Hand it in' }).click();
    await member.waitForURL(/\/p\//);
    await member.getByRole('heading', { level: 1, name: 'docs: explain the café' }).waitFor();

    const lead = await as('lead');
    await lead.goto(member.url());
    await lead.getByRole('link', { name: 'Changes' }).click();
    await lead.getByText('naïve café').waitFor();
    await lead.getByLabel('Request changes').check();
    await lead.getByRole('button', { name: 'Send the review' }).click();
    await lead.getByText('One thing needs another look').waitFor();
    await lead.getByLabel('Say it in words').fill('Please **add a test**.');
    await lead.getByRole('button', { name: 'Send the review' }).click();
    await lead.getByText('Your review is sent.').waitFor();

    await member.reload();
    await member.getByText('requested changes').waitFor();
    await member.getByLabel('Paste the patch').fill(patchFixture('series-v3-out-of-order.mbox'));
    await member.getByRole('button', { name: 'Hand in v2' }).click();
    await member.getByText('handed in v2').waitFor();

    await lead.goto(member.url().replace(/[?#].*/, ''));
    await lead.getByLabel('Approve').check();
    await lead.getByRole('button', { name: 'Send the review' }).click();
    await lead.getByRole('button', { name: 'Mark as merged' }).click();
    await lead.getByRole('alertdialog').getByRole('button', { name: 'Mark as merged' }).click();
    await lead.getByText('merged it').waitFor();

    await member.goto(board());
    await expectSeen(merged(member).getByText('patch merged'));
  }, 120_000);
});

describe('a claim', () => {
  it('leads somebody who is not of the community past its code of conduct', async () => {
    const speaker = await as('speaker');
    await speaker.goto(`/tasks/${content.tasks.fourth.id}`);
    await speaker.getByRole('button', { name: 'Claim this task' }).click();
    await speaker.getByRole('dialog').getByText('Be kind.').waitFor();
    await speaker.getByRole('dialog').getByRole('button').last().click();
    await speaker.getByRole('heading', { name: 'This task is yours' }).waitFor();
    await speaker.getByRole('button', { name: 'Give it back' }).click();
    await speaker.getByRole('heading', { name: 'This task is free' }).waitFor();
    await expectSeen(speaker.getByRole('button', { name: 'Claim this task' }));
  });

  it('sends a visitor to sign in', async () => {
    const visitor = await browser.person();
    await visitor.goto(`/tasks/${content.tasks.fourth.id}`);
    await visitor.getByRole('link', { name: 'Claim this task' }).click();
    await visitor.waitForURL(/\/sign-in/);
    expect(new URL(visitor.url()).searchParams.get('returnTo')).toBe(`/tasks/${content.tasks.fourth.id}`);
  });
});

describe('the changes of a patch', () => {
  it('are walked with j and k, by file and by commit', async () => {
    const id = await submitByApi(content.tasks.second.id, 'series-stdout.mbox');
    const page = await browser.person();
    await page.goto(`/p/${id}?view=changes`);
    await page.getByText('naïve café').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.parentElement?.id);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused()).toBe('file-2');
    await page.keyboard.press('k');
    expect(await focused()).toBe('file-1');
    await page.getByRole('link', { name: 'By commit' }).click();
    await page.getByRole('heading', { name: /add a pixel, drop the C file/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('by')).toBe('commit');
  });
});

describe('a patch to try', () => {
  it('is a file for git am, for those who may have the address in it', async () => {
    const member = await apiAs(app.url, 'member');
    const { id } = await member('POST /tasks/:taskId/patches', {
      params: { taskId: content.tasks.fifth.id },
      body: { content: patchFixture('single.patch'), source: 'upload' },
    });
    const visitor = await browser.person();
    await visitor.goto(`/p/${id}`);
    await visitor.getByRole('heading', { level: 1 }).waitFor();
    const page = await as('lead');
    await page.goto(`/p/${id}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download for git am' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/-v1\.mbox$/);
    expect(await page.getByLabel('Then, in your clone').inputValue()).toBe(`git am -3 ${download.suggestedFilename()}`);
    expect(readFileSync(await download.path(), 'utf8')).toBe(patchFixture('single.patch'));
    expect(await visitor.getByRole('link', { name: 'Download for git am' }).count()).toBe(0);
  });
});

describe('a huge patch', () => {
  it('is read at once: what is far below is drawn when opened', async () => {
    const member = await apiAs(app.url, 'member');
    const { id } = await member('POST /tasks/:taskId/patches', {
      params: { taskId: content.tasks.fifth.id },
      body: { content: hugePatch(200, 100), source: 'upload' },
    });
    const page = await browser.person();
    await page.goto(`/p/${id}?view=changes`);
    await page.getByText('200 files').waitFor();
    await page.locator('#file-1 table').waitFor();
    expect(await page.locator('table tr').count()).toBeLessThan(4000);
    const last = page.locator('#file-200');
    expect(await last.locator('table').count()).toBe(0);
    await last.locator('summary').click();
    await last.locator('table').waitFor();
  });
});

describe('the hackathon screens', () => {
  it('let a lead add a task that stands on the board at once', async () => {
    const lead = await as('lead');
    await lead.goto(board());
    await lead.getByRole('button', { name: 'Add a task' }).click();
    const dialog = lead.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add a task' }).click();
    await dialog.getByText('One thing needs another look').waitFor();
    await dialog.getByLabel('What is to be done').fill('Remove a warning');
    await dialog.getByRole('button', { name: 'Add a task' }).click();
    await dialog.waitFor({ state: 'detached' });
    await lead.getByRole('link', { name: 'Remove a warning' }).waitFor();
    await expectSeen(lead.getByRole('button', { name: /Claim task \d+: Remove a warning/ }));
  });

  it('have no accessibility violation and never scroll sideways on a phone', async () => {
    const id = await submitByApi(content.tasks.third.id, 'series-v3-out-of-order.mbox');
    const lead = await as('lead');
    const member = await as('member');
    const said: Record<string, string[]> = {};
    for (const [name, page, path] of [
      ['board', member, board()],
      ['board-lead', lead, board()],
      ['board-empty', await browser.person(), `/m/${content.bare}/board`],
      ['task', member, `/tasks/${content.tasks.first.id}`],
      ['task-free', lead, `/tasks/${content.tasks.fifth.id}`],
      ['patch', lead, `/p/${id}`],
      ['patch-changes', lead, `/p/${id}?view=changes`],
      ['my-patches', member, '/me/patches'],
    ] as const) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      if (process.env['HALLWAY_LOOK']) await screenshots(page, name);
      await page.setViewportSize({ width: 390, height: 844 });
      said[name] = await axe(page);
      if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 390) said[name].push('scrolls sideways');
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    expect(Object.entries(said).filter(([, violations]) => violations.length > 0)).toEqual([]);
  }, 240_000);
});
