import { join } from 'node:path';
import { pickPort } from './processes.mjs';
import { step } from './steps.mjs';

/** The mail catcher and its page, on the ports of last time where they are free. */
export async function startDemoInbox({ dir, state }) {
  // Loaded here and not above: its libraries are there only after the install.
  const { startMailCatcher, startInboxPage } = await import('./mail-catcher.mjs');
  return step('Start the mail inbox', async () => {
    const { smtpPort, inboxPort } = state.get();
    const catcher = await startMailCatcher({ dir: join(dir, 'mail'), smtpPort: await pickPort(smtpPort) });
    const page = await startInboxPage({ catcher, port: await pickPort(inboxPort) });
    state.save({ smtpPort: catcher.port, inboxPort: page.port });
    return {
      smtpUrl: catcher.smtpUrl,
      url: page.url,
      async stop() {
        await page.close();
        await catcher.close();
      },
    };
  });
}
