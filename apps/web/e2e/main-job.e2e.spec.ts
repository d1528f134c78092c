import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { handIn, markMerged, prepareBoard, review, revise } from './main-job/hackathon.ts';
import { giveRole, joinCommunity, openCommunity, publishMeetup } from './main-job/meetups.ts';
import { accessible, step } from './main-job/steps.ts';
import { acceptTalk, confirmTalk, openCall, proposeTalk, scheduleTalk } from './main-job/talks.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';
import { readInvitation } from './support/invitation.ts';
import { type Person, signInByCode, signInByLink } from './support/people.ts';

const asha = { name: 'आशा कुलकर्णी', email: 'asha@example.org' };
const layla = { name: 'ليلى منصور', email: 'layla@example.org' };
const zoe = { name: 'Zoë Nguyễn', email: 'zoe@example.org' };
const series = 'Monthly meetup';
const call = 'Talks for the winter';
const talk = 'OVN, packet by packet';
const task = 'Stop tracing where the packet is dropped';

const patchFile = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

let app: RunningApp;
let browser: TestBrowser;
beforeAll(async () => {
  app = await startApp();
  browser = await startBrowser(app.url);
}, 90_000);
afterAll(async () => {
  try {
    await browser?.close();
  } finally {
    await app?.close();
  }
});

const mailTo = ({ email }: Person, subject: string) =>
  app.mails.waitFor((mail) => mail.envelope.to.includes(email) && mail.subject.includes(subject));

describe('organiser, member and lead, each in a browser', () => {
  it('go from an empty site to a talk on the agenda and a merged patch', async () => {
    const [organiser, member, lead] = [await browser.person(), await browser.person(), await browser.person()];
    // Two cores may have other work; a slow answer is no failure.
    for (const page of [organiser, member, lead]) page.setDefaultTimeout(20_000);
    await step('the organiser signs in by code', organiser, () => signInByCode(app, organiser, asha));
    const community = await step('the organiser opens a community and a series', organiser, () =>
      openCommunity(organiser, { title: 'OpenStack पुणे', series }),
    );
    const meetup = await step('the organiser publishes an advanced meetup', organiser, () =>
      publishMeetup(organiser, {
        community,
        title: 'Neutron from the inside',
        level: 'Advanced',
        assumptions: ['You have deployed OpenStack once, DevStack counts'],
        format: 'Talks',
        series,
        topic: 'Neutron',
        starts: '2027-01-14T18:30',
        seats: '30',
      }),
    );

    await step('the member signs in by link and comes', member, async () => {
      await signInByLink(app, member, layla, `/m/${meetup}`);
      await member.getByText('You have deployed OpenStack once, DevStack counts').waitFor();
      await member.getByRole('button', { name: 'I am coming' }).click();
      const conduct = member.getByRole('dialog');
      await conduct.getByText('Questions are never stupid.').waitFor();
      await accessible(member);
      await conduct.getByRole('button', { name: 'Accept and RSVP' }).click();
      await member.getByRole('heading', { name: 'You are going' }).waitFor();
      await accessible(member);
    });
    const invitation = await mailTo(layla, 'You are going: Neutron from the inside');
    expect(readInvitation(invitation)).toEqual({
      partMethod: 'REQUEST',
      method: 'REQUEST',
      zones: ['Asia/Kolkata'],
      uid: expect.stringMatching(/@/),
      sequence: 0,
      attendees: [`mailto:${layla.email}`],
      start: { zone: 'Asia/Kolkata', wall: '2027-01-14T18:30:00' },
    });

    await step('the organiser opens a call', organiser, () => openCall(organiser, { community, title: call, series }));
    await step('the member proposes a talk', member, () => proposeTalk(member, { community, call, title: talk }));
    await step('the panel accepts it', organiser, () => acceptTalk(organiser, { community, title: talk }));
    await mailTo(layla, `Accepted: ${talk}`);
    await step('the member confirms', member, () => confirmTalk(member, talk));
    await step('the organiser schedules it', organiser, () => scheduleTalk(organiser, { meetup, title: talk }));

    const visitor = await browser.person();
    await step('it stands on the public agenda', visitor, async () => {
      await visitor.goto(`/m/${meetup}`);
      await visitor.getByRole('region', { name: 'Agenda' }).getByRole('link', { name: talk }).click();
      await visitor.getByRole('heading', { name: talk, level: 1 }).waitFor();
      await visitor.getByText(layla.name).first().waitFor();
      await accessible(visitor);
    });

    await step('the lead joins', lead, async () => {
      await signInByCode(app, lead, zoe);
      await joinCommunity(lead, community);
    });
    const hackathon = await step('the organiser names a lead and publishes a hackathon', organiser, async () => {
      await giveRole(organiser, { community, role: 'Hackathon lead', name: zoe.name });
      return publishMeetup(organiser, {
        community,
        title: 'First patch day',
        level: 'Newbie',
        assumptions: [],
        format: 'Hackathon',
        topic: 'Neutron',
        starts: '2027-01-16T10:00',
        seats: '40',
      });
    });
    await step('the lead brings a project with a task', lead, () =>
      prepareBoard(lead, { meetup: hackathon, project: 'ovn-trace', task }),
    );
    const address = await step('the member claims it and hands in a patch', member, () =>
      handIn(member, { meetup: hackathon, task, patch: patchFile('stop-at-drop-v1.patch') }),
    );
    await mailTo(zoe, 'Patch to review, v1');
    await step('the lead requests changes', lead, () =>
      review(lead, { address, verdict: 'Request changes', comment: 'Please say so in the manual too.' }),
    );
    expect((await mailTo(layla, 'Changes asked for')).text).toContain('Please say so in the manual too.');
    await step('the member hands in the next revision', member, () =>
      revise(member, { address, patch: patchFile('stop-at-drop-v2.patch') }),
    );
    await step('the lead approves and says that it is merged', lead, async () => {
      await review(lead, { address, verdict: 'Approve', comment: '¡Qué bien!' });
      await markMerged(lead, address);
    });
    await mailTo(layla, 'Merged: ');
    await step('the board counts it', visitor, async () => {
      await visitor.goto(`/m/${hackathon}/board`);
      await visitor.getByRole('region', { name: 'From open task to merge' }).getByText('patch merged').waitFor();
      await accessible(visitor);
    });
    const flow = visitor.getByRole('region', { name: 'From open task to merge' });
    expect(await flow.textContent()).toMatch(/1\s*patch merged/);
  }, 150_000);
});
