import { createClient, type EndpointKey, type RequestOf } from '@hallway/client';
import { loadProblemWords } from './problem-text.ts';

export type { Answer, EndpointKey } from '@hallway/client';
export type GetKey = Extract<EndpointKey, `GET ${string}`>;
/** What an endpoint is asked with: its `params`, `query` and `body`, besides `signal`, `idempotencyKey` and `ifMatch`. */
export type Request<K extends EndpointKey> = RequestOf<K>;

const client = createClient();

/** Calls one endpoint of the contract, typed by its key: `api('GET /meetups/:meetup', { params: { meetup } })`. A failure arrives with its words. */
export const api = ((...call: Parameters<typeof client>) =>
  client(...call).catch(async (error: unknown) => {
    await loadProblemWords();
    throw error;
  })) as typeof client;
