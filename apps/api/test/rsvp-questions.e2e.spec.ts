import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GivenMember } from './support/given/members.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let organiser: GivenMember;
let volunteer: GivenMember;
let community: { id: string };
let meetup: { id: string; slug: string };
let diet: string;
let size: string;
let topics: string;

beforeAll(async () => {
  app = await startTestApp();
  [organiser, volunteer] = [await app.given.member(), await app.given.member()];
  community = await app.given.community({ organiser, volunteer });
});
afterAll(() => app.close());

const path = (rest: string) => `/api/v1/meetups/${meetup.slug}/${rest}`;
const asked = [
  { kind: 'text', label: 'What can you not eat?', required: false },
  { kind: 'choice', label: 'Which shirt?', required: true, choices: ['S', 'M', 'L'] },
  { kind: 'choices', label: 'What interests you?', choices: ['Nova', 'Neutron'] },
];
const set = async (questions: object[], member = organiser) =>
  (await app.as(member)).put(path('questions')).send({ questions });
const answer = async (member: GivenMember, body: object) =>
  (await app.as(member)).put(path('rsvp')).send({ status: 'going', ...body });
const rows = async (member = organiser) => (await (await app.as(member)).get(path('rsvps'))).body.items;

beforeEach(async () => {
  meetup = await app.given.meetup({ community });
  const { body } = await set(asked);
  [diet, size, topics] = body.items.map(({ id }: { id: string }) => id);
});

describe('questions with the RSVP', () => {
  it('stand on the page of the meetup in their order, and are answered with the RSVP', async () => {
    const page = await app.http.get(`/api/v1/meetups/${meetup.slug}`).expect(200);
    expect(page.body.questions.map(({ label }: { label: string }) => label)).toEqual(asked.map(({ label }) => label));
    const member = await app.given.member();
    const answers = { [diet]: 'مكسرات 🥜', [size]: 'M', [topics]: ['Neutron'] };
    const { body } = await answer(member, { answers, note: 'I come by wheelchair.' });
    expect(body).toMatchObject({ status: 'going', answers, note: 'I come by wheelchair.' });
    expect(await rows()).toMatchObject([{ answers, note: 'I come by wheelchair.' }]);
    expect(await rows(volunteer)).toMatchObject([{ answers: {}, note: null }]);
  });

  it.each([
    ['a required one missing', () => ({}), 'rsvp.answer-missing', () => size],
    ['an empty answer to a required one', () => ({ [size]: '' }), 'rsvp.answer-missing', () => size],
    ['a choice that is none', () => ({ [size]: 'XXL' }), 'rsvp.answer-unfit', () => size],
    ['a list for a text', () => ({ [size]: 'M', [diet]: ['nuts'] }), 'rsvp.answer-unfit', () => diet],
    [
      'one choice of several that is none',
      () => ({ [size]: 'M', [topics]: ['Swift'] }),
      'rsvp.answer-unfit',
      () => topics,
    ],
  ])('refuse %s and name the question; nothing is stored', async (_, answers, code, question) => {
    const member = await app.given.member();
    const response = await answer(member, { answers: answers(), note: 'Hello' });
    expect(response.status).toBe(422);
    expect(response.body).toMatchObject({
      code,
      params: { question: question() },
      issues: [{ path: `body.answers.${question()}` }],
    });
    expect(await rows()).toEqual([]);
  });

  it.each([
    ['an answer of ten thousand letters', () => ({ answers: { [size]: 'M', [diet]: 'ü'.repeat(10_000) } })],
    ['a note of ten thousand letters', () => ({ answers: { [size]: 'M' }, note: '😀'.repeat(10_000) })],
    ['a note with a NUL in it', () => ({ answers: { [size]: 'M' }, note: 'a\u0000b' })],
    ['an answer to no question at all', () => ({ answers: { [size]: 'M', 'not-an-id': 'x' } })],
    ['answers that are no answers', () => ({ answers: { [size]: { evil: true } } })],
  ])('refuse %s as a bad request; nothing is stored', async (_, body) => {
    const member = await app.given.member();
    expect((await answer(member, body())).body).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(await rows()).toEqual([]);
  });

  it('let one change one answer and the note later without a new mail, and take one back', async () => {
    const member = await app.given.member();
    await answer(member, { answers: { [size]: 'M', [diet]: 'nuts' }, note: 'Hello' });
    const once = (await rows())[0];
    const { body } = await answer(member, { answers: { [size]: 'L', [diet]: '' }, note: '' });
    expect(body).toMatchObject({ answers: { [size]: 'L' }, note: null, changedAt: once.changedAt });
    expect(body.answers).not.toHaveProperty(diet);
    expect((await answer(member, {})).body).toMatchObject({ answers: { [size]: 'L' } });
    const { rows: mails } = await app.database.pool.query('SELECT kind FROM notifications WHERE member_id = $1', [
      member.id,
    ]);
    expect(mails).toEqual([{ kind: 'rsvp-confirmed' }]);
  });

  it('keep what was answered when they change: other words, another order, asked no more', async () => {
    const member = await app.given.member();
    await answer(member, { answers: { [size]: 'M', [diet]: 'nuts' } });
    const { body } = await set([
      { ...asked[1], id: size, label: 'Which size?', choices: ['Small', 'Large'] },
      { kind: 'text', label: 'Anything else?' },
    ]);
    expect(body.items).toMatchObject([
      { id: size, label: 'Which size?', retired: false },
      { label: 'Anything else?', retired: false },
      { id: diet, label: 'What can you not eat?', retired: true },
    ]);
    expect((await rows())[0].answers).toEqual({ [size]: 'M', [diet]: 'nuts' });
    expect((await answer(member, { guests: 0, note: 'still here' })).status).toBe(200);
    const late = await app.given.member();
    expect((await answer(late, { answers: { [size]: 'Small', [diet]: 'nuts' } })).body.code).toBe('rsvp.answer-unfit');
  });

  it('are the organiser’s to set', async () => {
    expect((await set([], volunteer)).status).toBe(403);
    expect((await set([], await app.given.member())).status).toBe(403);
    for (const bad of [
      { kind: 'choice', label: 'One of?', choices: ['only'] },
      { kind: 'choice', label: 'Twice?', choices: ['a', 'a'] },
      { kind: 'text', label: 'Text?', choices: ['a', 'b'] },
      { kind: 'text', label: '' },
    ])
      expect((await set([bad])).status).toBe(400);
    expect((await set(Array.from({ length: 11 }, () => asked[0]!))).status).toBe(400);
  });
});
