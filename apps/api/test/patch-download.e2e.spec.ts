import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { gitPresent, makeSeries, newRepository } from './support/git-repository.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const single = readFileSync(new URL('../../../packages/formats/fixtures/single.patch', import.meta.url), 'utf8');

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function handedIn(content: string, { visibility = 'public' as 'public' | 'private' } = {}) {
  const author = await app.given.member();
  const community = await app.given.community({ members: [author] });
  const meetup = await app.given.meetup({ community, format: 'hackathon', visibility });
  const task = await app.given.task({ project: await app.given.project({ meetup }) });
  if (visibility === 'private') await app.given.joinCommunity({ id: meetup.communityId }, author, 'organiser');
  const working = await app.as(author);
  const { body } = await working
    .post(`/api/v1/tasks/${task.id}/patches`)
    .send({ content, source: 'upload' })
    .expect(201);
  return { working, meetup, community, path: `/api/v1/patches/${body.id as string}/revisions/1/mbox` };
}

describe('a revision as a file for git am', () => {
  it('is what was handed in, to be saved and never to be shown as a page', async () => {
    const { path, meetup, working } = await handedIn(single);
    const answer = await working.get(path).buffer(true).expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/mbox',
      'content-disposition': `attachment; filename="${meetup.slug}-1-v1.mbox"`,
      'x-content-type-options': 'nosniff',
    });
    expect(answer.text ?? String(answer.body)).toBe(single);
    await working.get(path).set('if-none-match', answer.headers['etag']!).expect(304);
  });

  it('holds addresses, so it is for the leads and for who handed it in', async () => {
    const { path, community } = await handedIn(single);
    const [lead, member] = [await app.given.member(), await app.given.member()];
    await app.given.joinCommunity(community, lead, 'hackathon-lead');
    await app.given.joinCommunity(community, member);
    await (await app.as(lead)).get(path).expect(200);
    expect((await (await app.as(member)).get(path).expect(403)).body.code).toBe('access.denied');
    await app.http.get(path).expect(401);
  });

  it('does not show that a patch of a private meetup exists', async () => {
    const { path, working } = await handedIn(single, { visibility: 'private' });
    await (await app.as(await app.given.member())).get(path).expect(404);
    await working.get(path).expect(200);
    const missing = await working.get(path.replace('revisions/1', 'revisions/2')).expect(404);
    expect(missing.body.code).toBe('not-found');
  });

  (gitPresent ? it : it.skip)(
    'is taken by git am, whatever the order and the line ends of what was handed in',
    async () => {
      const repository = newRepository();
      try {
        const { mails, tree } = makeSeries(repository);
        const { path, working } = await handedIn(mails.toReversed().join(''));
        const { text, body } = await working.get(path).buffer(true).expect(200);
        expect(repository.am(text ?? String(body))).toEqual({
          tree,
          subjects: ['Say hello to the café', 'Rename the list and keep its line ends', 'Add a pixel'],
        });
      } finally {
        repository.remove();
      }
    },
  );
});
