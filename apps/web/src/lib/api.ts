import { createClient, type EndpointKey, type RequestOf } from '@hallway/client';

export type { Answer, EndpointKey } from '@hallway/client';
export type GetKey = Extract<EndpointKey, `GET ${string}`>;
/** What an endpoint is asked with: its `params`, `query` and `body`, besides `signal`, `idempotencyKey` and `ifMatch`. */
export type Request<K extends EndpointKey> = RequestOf<K>;

/** Calls one endpoint of the contract, typed by its key: `api('GET /meetups/:meetup', { params: { meetup } })`. */
export const api = createClient();
