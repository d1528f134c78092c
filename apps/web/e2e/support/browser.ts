import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium, or undefined: `CHROMIUM_PATH`, Debian's, or whatever is on the PATH. */
export function chromiumPath(): string | undefined {
  const named = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (existsSync(named)) return named;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // The next name.
    }
  }
  return undefined;
}

export interface TestBrowser {
  /** A fresh context, as another person would have: own cookies, own storage. */
  person: (options?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
}

/** Starts Chromium once per suite. Pages fail the test on an uncaught error of the app. `extra`: flags of the browser, for a camera. */
export async function startBrowser(baseURL: string, extra: readonly string[] = []): Promise<TestBrowser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('No Chromium found: install one or set CHROMIUM_PATH.');
  const browser: Browser = await chromium.launch({ executablePath, args: [...flags, ...extra] });
  const errors: Error[] = [];
  return {
    person: async (options = {}) => {
      const context = await browser.newContext({
        baseURL,
        locale: 'en-GB',
        timezoneId: 'Europe/Brussels',
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => errors.push(error));
      return page;
    },
    close: async () => {
      await browser.close();
      if (errors.length > 0)
        throw new AggregateError(
          errors,
          `The app threw in the browser: ${errors.map(({ message }) => message).join('; ')}`,
        );
    },
  };
}
