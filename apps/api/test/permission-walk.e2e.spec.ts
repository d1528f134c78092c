import { type EndpointName, endpoints, type EndpointShape } from '@hallway/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../src/platform/database/new-id.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

type Agent = Awaited<ReturnType<TestApp['as']>>;

let app: TestApp;
let params: Record<string, string>;
beforeAll(async () => {
  app = await startTestApp();
  params = await everything();
});
afterAll(() => app.close());

/** One of each thing, owned by others than the caller. */
async function everything(): Promise<Record<string, string>> {
  const [organiser, speaker] = [await app.given.member(), await app.given.member()];
  const community = await app.given.community({ organiser, members: [speaker] });
  const series = await app.given.series({ community });
  const meetup = await app.given.meetup({ community, series, format: 'hackathon' });
  const call = await app.given.call({ community, series });
  const proposal = await app.given.proposal({ call, speaker });
  const project = await app.given.project({ meetup });
  const task = await app.given.task({ project });
  const organising = await app.as(organiser);
  const wallStart = meetup.startsAt
    .toLocaleString('sv-SE', { timeZone: meetup.timeZone })
    .replace(' ', 'T')
    .slice(0, 16);
  const session = await organising
    .post(`/api/v1/meetups/${meetup.slug}/sessions`)
    .send({ kind: 'talk', title: 'Opening', wallStart, durationMinutes: 30 })
    .expect(201);
  const patchId = newId();
  await app.database.pool.query(
    `INSERT INTO patches (id, meetup_id, task_id, number, title, submitter_id, state) VALUES ($1, $2, $3, 1, 'A patch', $4, 'submitted')`,
    [patchId, meetup.id, task.id, speaker.id],
  );
  await app.database.pool.query(
    `INSERT INTO patch_revisions (id, patch_id, number, source, content_hash, raw) VALUES ($1, $2, 1, 'paste', 'x', 'x')`,
    [newId(), patchId],
  );
  const shift = await app.given.shift(meetup);
  const item = await app.given.checklistItem(meetup);
  const { body: templates } = await organising
    .get(`/api/v1/communities/${community.slug}/checklist-templates`)
    .expect(200);
  const lessonId = newId();
  await app.database.pool.query(
    `INSERT INTO retrospective_lessons (id, meetup_id, kind, text) VALUES ($1, $2, 'well', 'The room was ready')`,
    [lessonId, meetup.id],
  );
  const importId = newId();
  await app.database.pool.query(
    `INSERT INTO imports (id, community_id, filename, format, title, time_zone, days, rooms, state) VALUES ($1, $2, 'a.xcal', 'xcal', 'A', 'UTC', 1, 1, 'preview')`,
    [importId, community.id],
  );
  const { body: comment } = await organising
    .post(`/api/v1/meetups/${meetup.slug}/comments`)
    .send({ body: 'Welcome' })
    .expect(201);
  const { body: invitation } = await organising
    .post(`/api/v1/communities/${community.slug}/invitations/links`)
    .send({ maxUses: 5 })
    .expect(201);
  return {
    commentId: comment.id,
    invitationId: invitation.id,
    community: community.slug,
    series: series.slug,
    meetup: meetup.slug,
    memberId: speaker.id,
    callId: call.id,
    proposalId: proposal.id,
    projectId: project.id,
    taskId: task.id,
    sessionId: session.body.id,
    patchId,
    shiftId: shift.id,
    itemId: item.id,
    templateId: templates.items[0].id,
    lessonId,
    importId,
    notificationId: '1',
    warning: await warningOf(organising, meetup),
    token: newId(),
  };
}

/** The meetup's talk is made to ask for something, so that there is a warning somebody could answer. */
async function warningOf(organising: Agent, meetup: { slug: string }): Promise<string> {
  await app.database.pool.query(`UPDATE sessions SET abstract = 'You must know Kubernetes.'`);
  const { body } = await organising.get(`/api/v1/meetups/${meetup.slug}/warnings`).expect(200);
  return body.items[0].key;
}

const formats = [{ key: 'full', title: 'Full', minutes: 40 }];
const wallStart = '2027-01-14T18:30';

/** A body each endpoint would accept, so that a refusal is about the caller and not about the body. */
const bodies: Partial<Record<EndpointName, object | (() => object)>> = {
  changeCommunity: { title: 'Taken over' },
  setMemberRoles: { roles: ['organiser'] },
  setRetention: { answersDays: 1, attendanceDays: 30 },
  deleteAccount: { email: 'somebody@example.org' },
  inviteByMail: { emails: ['friend@example.org'], role: 'organiser' },
  openInvitationLink: { maxUses: 5 },
  changeComment: { body: 'Mine now' },
  hideComment: { reason: 'Because I can' },
  openSeries: { title: 'Mine now' },
  changeSeries: { title: 'Mine now' },
  planMeetup: {
    title: 'Mine now',
    level: 'newbie',
    format: 'talks',
    wallStart,
    wallEnd: '2027-01-14T20:30',
    timeZone: 'Asia/Kolkata',
  },
  setRecurrence: {
    rule: 'FREQ=WEEKLY;BYDAY=TH',
    wallStart,
    timeZone: 'Asia/Kolkata',
    durationMinutes: 120,
    template: { title: 'Mine every week' },
  },
  skipDate: { date: '2027-01-14' },
  changeFollowing: { title: 'Mine from now on' },
  relevelFollowing: { levels: ['newbie'] },
  copyMeetup: { wallStart },
  changeMeetup: { title: 'Mine now' },
  cancelMeetup: { reason: 'Because I can' },
  relevelMeetup: { level: 'newbie' },
  addRsvp: () => ({ memberId: params['memberId'] }),
  decideRsvps: () => ({ decision: 'approved', members: [params['memberId']] }),
  moveRsvp: { to: 'going' },
  setQuestions: { questions: [] },
  openCall: () => ({ title: 'Call of mine', formats, series: params['series'] }),
  changeCall: { title: 'Call of mine' },
  changeProposal: { title: 'Not yours' },
  reviewProposal: { score: 5 },
  decideProposal: { to: 'accepted' },
  relevelProposal: { level: 'newbie' },
  scheduleProposal: () => ({ meetup: params['meetup'], wallStart }),
  addSession: { kind: 'keynote', title: 'I speak', wallStart, durationMinutes: 30 },
  changeSession: { title: 'I speak' },
  addChecklistTemplate: { title: 'Mine' },
  changeChecklistTemplate: { title: 'Mine' },
  addChecklistItem: { text: 'Do my work' },
  copyChecklistTemplate: () => ({ templateId: params['templateId'] }),
  changeChecklistItem: { text: 'Do my work' },
  moveChecklistItem: { before: null },
  tickChecklistItem: { done: true },
  judgeChecklistItem: { result: 'missed' },
  addShift: { duty: 'door', wallStart, wallEnd: '2027-01-14T19:30' },
  changeShift: { places: 9 },
  addLesson: { kind: 'well', text: 'I was here' },
  changeLesson: { text: 'I was here' },
  addProject: { name: 'My project', forge: 'github' },
  changeProject: { name: 'My project' },
  addTask: { title: 'Do my work', level: 'newbie' },
  changeTask: { closed: true },
  addRevision: {
    content:
      'From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001\nFrom: A <a@b.example>\nDate: Sat, 8 Aug 2026 11:20:00 +0000\nSubject: [PATCH] x\n\n---\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n',
  },
  movePatch: { to: 'merged' },
  recordDoorActs: {
    device: 'Mine',
    sentAt: '2027-01-14T18:30:00Z',
    acts: [{ id: newId(), act: 'walk-in', at: '2027-01-14T18:30:00Z', walkInId: newId(), name: 'Myself' }],
  },
  announceToMeetup: { subject: 'Buy this', body: 'Now', audience: { of: 'going' } },
  announceToCommunity: { subject: 'Buy this', body: 'Now', audience: {} },
  previewImport: { filename: 'a.xcal', content: '<x/>' },
  setImportLevels: { level: 'newbie' },
  answerWarning: { reason: 'Because I can' },
  runImport: { seriesTitle: 'Mine now', advancedAssumptions: ['You know it'] },
};

/** What each endpoint has to be asked with. */
const queries: Partial<Record<EndpointName, object>> = { getDoorChanges: { since: '2027-01-14T18:30:00Z' } };

const guarded = (Object.entries(endpoints) as [EndpointName, EndpointShape][]).filter(
  ([, { access }]) => access !== 'public' && access !== 'member',
);

function ask(agent: Agent, name: EndpointName, endpoint: EndpointShape) {
  const path = endpoint.path.replace(/:(\w+)/g, (_, param: string) => {
    // a thing that is not there would be refused to everybody
    if (!params[param]) throw new Error(`No ${param} was made for ${name}.`);
    return params[param];
  });
  const body = bodies[name];
  const request = agent[endpoint.method.toLowerCase() as 'post'](`/api/v1${path}`).query(queries[name] ?? {});
  return body ? request.send(typeof body === 'function' ? body() : body) : request;
}

describe('every endpoint that needs more than an account', () => {
  it.each(guarded)('%s refuses a stranger', async (name, endpoint) => {
    const stranger = await app.as(await app.given.member());
    const { status, body } = await ask(stranger, name, endpoint);
    expect({ status, code: body.code }).toEqual(
      status === 403 ? { status: 403, code: 'access.denied' } : { status: 404, code: 'not-found' },
    );
  });

  it.each(guarded)('%s refuses a plain member of the community', async (name, endpoint) => {
    const member = await app.given.member();
    await app.database.pool.query(
      'INSERT INTO community_members (community_id, member_id, code_of_conduct_accepted_at) SELECT id, $2, now() FROM communities WHERE slug = $1',
      [params['community'], member.id],
    );
    const { status } = await ask(await app.as(member), name, endpoint);
    expect([403, 404]).toContain(status);
  });
});
