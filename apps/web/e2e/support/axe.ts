import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA violations as short lines, empty when there are none; `within` (a selector) keeps to one part of the page: `expect(await axe(page)).toEqual([])`. */
export async function axe(page: Page, within?: string): Promise<string[]> {
  // A page has arrived when it has its title: its own files may come after the shell.
  await page.locator('h1').first().waitFor();
  const { violations } = await (within ? new AxeBuilder({ page }).include(within) : new AxeBuilder({ page }))
    // Only violations are reported, and without frames to look into no second page is needed: half the time.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
