import { createClient, type Api } from '@hallway/client';
import type { BrowserContext } from 'playwright-core';

type Account = 'organiser' | 'panellist' | 'lead' | 'speaker' | 'member';

async function cookieOf(url: string, account: Account): Promise<string> {
  const answer = await fetch(`${url}/api/v1/sign-in/demo`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  if (!answer.ok)
    throw new Error(`The demo account ${account} cannot sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}

/** The API as one of the demo people. */
export async function apiAs(url: string, account: Account): Promise<Api> {
  return createClient({ baseUrl: url, headers: { origin: url, cookie: await cookieOf(url, account) } });
}

/** Signs a browser in without going through the page. */
export async function signIn(context: BrowserContext, url: string, account: Account): Promise<void> {
  const [name, ...value] = (await cookieOf(url, account)).split('=');
  await context.addCookies([{ name: name!, value: value.join('='), url }]);
}
