import { defineEndpoint } from '@hallway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Module } from '@nestjs/common';
import { z } from 'zod';
import type { MemberCaller } from '../src/platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../src/platform/http/implements.ts';
import { problems } from '../src/platform/http/problems.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const makeNote = defineEndpoint({
  method: 'POST',
  path: '/x-notes',
  summary: 'Make a note',
  tag: 'test',
  access: 'member',
  body: z.object({ text: z.string(), fail: z.boolean().default(false) }),
  response: z.object({ number: z.number(), by: z.string() }),
  status: 201,
});

let made = 0;

@Controller()
class NotesController {
  @Implements(makeNote)
  async make({ body }: HandlerInput<typeof makeNote>, { member }: MemberCaller) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    made++;
    if (body.fail) throw problems.raise('task.state');
    return { number: made, by: member.name };
  }
}

@Module({ controllers: [NotesController] })
class NotesModule {}

describe('a POST with an Idempotency-Key', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ modules: [NotesModule] });
  });
  afterAll(() => app.close());
  beforeEach(() => {
    made = 0;
  });

  const signedIn = async () => app.as(await app.given.member());

  it('does the work once and gives the first answer again', async () => {
    const agent = await signedIn();
    const send = () => agent.post('/api/v1/x-notes').set('idempotency-key', 'k1').send({ text: 'a' }).expect(201);
    const first = await send();
    const second = await send();
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(made).toBe(1);
  });

  it('does the work once for requests at the same time', async () => {
    const agent = await signedIn();
    const answers = await Promise.all(
      [1, 2, 3].map(() => agent.post('/api/v1/x-notes').set('idempotency-key', 'k2').send({ text: 'a' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(made).toBe(1);
  });

  it('is refused for another body', async () => {
    const agent = await signedIn();
    await agent.post('/api/v1/x-notes').set('idempotency-key', 'k3').send({ text: 'a' }).expect(201);
    const { body } = await agent.post('/api/v1/x-notes').set('idempotency-key', 'k3').send({ text: 'b' }).expect(409);
    expect(body.code).toBe('conflict.idempotency');
  });

  it('belongs to its member alone', async () => {
    for (const agent of [await signedIn(), await signedIn()]) {
      await agent.post('/api/v1/x-notes').set('idempotency-key', 'k4').send({ text: 'a' }).expect(201);
    }
    expect(made).toBe(2);
  });

  it('may be used again after a failure', async () => {
    const agent = await signedIn();
    const send = (fail: boolean) =>
      agent.post('/api/v1/x-notes').set('idempotency-key', 'k5').send({ text: 'a', fail });
    await send(true).expect(422);
    await send(true).expect(422);
    expect(made).toBe(2);
  });

  it('needs a proof of origin when the session comes by cookie', async () => {
    const agent = await signedIn();
    const { body } = await agent
      .post('/api/v1/x-notes')
      .set('origin', 'https://evil.example')
      .send({ text: 'a' })
      .expect(403);
    expect(body.code).toBe('auth.csrf');
    await agent.post('/api/v1/x-notes').set('sec-fetch-site', 'cross-site').send({ text: 'a' }).expect(403);
    expect(made).toBe(0);
  });
});
