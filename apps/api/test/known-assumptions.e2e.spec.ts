import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const path = '/api/v1/me/assumptions';
const yes = (...sentences: string[]) => ({ answers: sentences.map((sentence) => ({ sentence, known: true })) });
const no = (...sentences: string[]) => ({ answers: sentences.map((sentence) => ({ sentence, known: false })) });
const sentencesOf = ({ body }: { body: { items: { sentence: string }[] } }) => body.items.map((item) => item.sentence);

describe('what a member says yes to', () => {
  it('is one sentence however it is written, and can be taken back in any writing', async () => {
    const agent = await app.as(await app.given.member());
    await agent.put(path).send(yes('You have run Kafka once.')).expect(200);
    const twice = await agent.put(path).send(yes('  you have run KAFKA  once')).expect(200);
    expect(sentencesOf(twice)).toEqual(['You have run Kafka once.']);
    const back = await agent.put(path).send(no('You have run Kafka once')).expect(200);
    expect(sentencesOf(back)).toEqual([]);
  });

  it('is theirs alone', async () => {
    const [ana, ben] = [await app.as(await app.given.member()), await app.as(await app.given.member())];
    await ana.put(path).send(yes('You can read C')).expect(200);
    expect(sentencesOf(await ben.get(path).expect(200))).toEqual([]);
    await app.http.get(path).expect(401);
  });

  it('takes any script and refuses what says nothing', async () => {
    const agent = await app.as(await app.given.member());
    const said = await agent.put(path).send(yes('आप पायथन पढ़ सकते हैं।', 'تعرف لينكس؟')).expect(200);
    expect(sentencesOf(said).toSorted()).toEqual(['आप पायथन पढ़ सकते हैं।', 'تعرف لينكس؟'].toSorted());
    for (const nothing of ['...', ' ', '\u200b', 'a\u0000b']) await agent.put(path).send(yes(nothing)).expect(400);
    await agent.put(path).send({ answers: [] }).expect(400);
  });

  it('ends at 500 sentences, and stores nothing by half', async () => {
    const member = await app.given.member();
    const agent = await app.as(member);
    await app.database.pool.query(
      `INSERT INTO member_assumptions (member_id, key, sentence, said_at) SELECT $1, 'k' || n, 'K' || n, now() FROM generate_series(1, 499) n`,
      [member.id],
    );
    const { body } = await agent.put(path).send(yes('One more', 'And another')).expect(422);
    expect(body.code).toBe('assumption.too-many');
    const crowd = await Promise.all(['a', 'b', 'c'].map((letter) => agent.put(path).send(yes(`Sentence ${letter}`))));
    expect(crowd.map(({ status }) => status).toSorted()).toEqual([200, 422, 422]);
    expect((await agent.get(path)).body.items).toHaveLength(500);
  });
});
