import type { Page } from 'playwright-core';
import { axe } from '../support/axe.ts';

export type Step = <T>(name: string, page: Page, act: () => Promise<T>) => Promise<T>;

/** Names a part of a long test: when it fails, the error says which part, where the browser was and what it showed. */
export const step: Step = async (name, page, act) => {
  try {
    return await act();
  } catch (error) {
    const shown = await page
      .locator('body')
      .ariaSnapshot({ timeout: 2000 })
      .catch(() => 'nothing');
    throw new Error(`${name}: ${(error as Error).message}\nat ${page.url()}\n${shown}`, { cause: error });
  }
};

/** Fails with the violations of WCAG 2.2 AA on the page as it is now. */
export async function accessible(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('main h1') && !document.querySelector('main [aria-busy="true"]'),
  );
  const violations = await axe(page);
  if (violations.length > 0) throw new Error(`Not accessible at ${page.url()}:\n${violations.join('\n')}`);
}
