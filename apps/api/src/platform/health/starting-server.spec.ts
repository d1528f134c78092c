import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { pickPort } from '../../../../../infra/local/processes.mjs';
import { answerWhileStarting } from './starting-server.ts';

describe('the port of a starting server', () => {
  it('is alive, not ready, has a problem for everything else, and is free afterwards', async () => {
    const port = await pickPort();
    const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    const starting = await answerWhileStarting(port, '127.0.0.1');
    expect((await ask('/api/health/live')).status).toBe(200);
    const ready = await ask('/api/health/ready');
    expect({ status: ready.status, body: await ready.json() }).toEqual({ status: 503, body: { status: 'starting' } });
    const other = await ask('/api/v1/meetups?limit=5');
    expect(other.headers.get('content-type')).toBe('application/problem+json');
    expect(await other.json()).toMatchObject({ status: 503, code: 'server.unavailable' });
    await starting.release();
    const next = createServer().listen(port, '127.0.0.1');
    await new Promise((resolve) => next.once('listening', resolve));
    expect((next.address() as AddressInfo).port).toBe(port);
    next.close();
  });

  it('fails with the port when somebody else has it', async () => {
    const port = await pickPort();
    const first = await answerWhileStarting(port, '127.0.0.1');
    await expect(answerWhileStarting(port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE', port });
    await first.release();
  });
});
