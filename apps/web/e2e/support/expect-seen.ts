import type { Locator } from 'playwright-core';

/** Waits until exactly one such element is there; fails when none comes, or several are. */
export const expectSeen = (locator: Locator): Promise<void> => locator.waitFor();

/** Waits until no such element is there any more. */
export const expectGone = (locator: Locator): Promise<void> => locator.waitFor({ state: 'detached' });
