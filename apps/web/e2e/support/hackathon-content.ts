import { readFileSync } from 'node:fs';
import type { Api } from '@hallway/client';

/** Real output of git format-patch, from the fixtures of the reader. */
export const patchFixture = (name: 'single.patch' | 'series-stdout.mbox' | 'series-v3-out-of-order.mbox'): string =>
  readFileSync(new URL(`../../../../packages/formats/fixtures/${name}`, import.meta.url), 'utf8');

/** One commit that adds many files of many lines. */
export function hugePatch(files: number, lines: number): string {
  const added = Array.from({ length: lines }, (_, line) => `+line ${line}`).join('\n');
  const diffs = Array.from({ length: files }, (_, index) =>
    [
      `diff --git a/f${index}.txt b/f${index}.txt`,
      'new file mode 100644',
      'index 0000000..1111111',
      '--- /dev/null',
      `+++ b/f${index}.txt`,
      `@@ -0,0 +1,${lines} @@`,
      added,
    ].join('\n'),
  ).join('\n');
  return [
    'From 1111111111111111111111111111111111111111 Mon Sep 17 00:00:00 2001',
    'From: Zoë <zoe@example.org>',
    'Date: Sun, 29 Mar 2026 01:59:00 +0100',
    'Subject: [PATCH] add everything',
    '',
    '---',
    diffs,
    '-- ',
    '2.45.0',
    '',
  ].join('\n');
}

const wall = (days: number, time: string) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`;

/** A hackathon with two projects and tasks of both levels; the lead leads it, the member belongs to the community, the speaker does not. */
export async function hackathonContent({ organiser, lead, member }: { organiser: Api; lead: Api; member: Api }) {
  const { slug: community } = await organiser('POST /communities', {
    body: {
      title: 'OpenStack Pune',
      tagline: 'People who run clouds, and people who want to.',
      codeOfConduct: 'Be kind. Let others finish.',
      city: 'Pune',
      country: 'India',
      timeZone: 'Asia/Kolkata',
    },
  });
  for (const api of [lead, member])
    await api('PUT /communities/:community/membership', { params: { community }, body: { acceptCodeOfConduct: true } });
  const { member: me } = await lead('GET /me');
  await organiser('PUT /communities/:community/members/:memberId/roles', {
    params: { community, memberId: me!.id },
    body: { roles: ['hackathon-lead'] },
  });
  const plan = async (title: string) => {
    const { slug } = await organiser('POST /communities/:community/meetups', {
      params: { community },
      body: {
        title,
        level: 'newbie',
        format: 'hackathon',
        wallStart: wall(3, '10:00'),
        wallEnd: wall(3, '18:00'),
        timeZone: 'Asia/Kolkata',
        venueName: 'Symbiosis Auditorium',
        city: 'Pune',
        outcomes: ['Send a first patch'],
      },
    });
    await organiser('POST /meetups/:meetup/publish', { params: { meetup: slug } });
    return slug;
  };
  const meetup = await plan('Bug squash: from the first claim to the first merge');
  const bare = await plan('An empty hackathon');
  const params = { meetup };
  const nova = await lead('POST /meetups/:meetup/projects', {
    params,
    body: {
      name: 'Nova',
      description: 'Starts virtual machines and keeps track of them.',
      repositoryUrl: 'https://opendev.org/openstack/nova',
      forge: 'gerrit',
      setup:
        'Needs Python 3.11.\n\n```\ngit clone https://opendev.org/openstack/nova\ncd nova\ntox -e py3\n```\n\nThe first run takes ten minutes.',
      licence: 'Apache-2.0',
    },
  });
  const docs = await lead('POST /meetups/:meetup/projects', {
    params,
    body: { name: 'दस्तऐवज', description: 'Translated guides.', forge: 'github', setup: '', licence: 'CC-BY-4.0' },
  });
  const task = (projectId: string, title: string, level: 'newbie' | 'advanced', more: object = {}) =>
    lead('POST /projects/:projectId/tasks', { params: { projectId }, body: { title, level, ...more } });
  const first = await task(nova.id, 'Explain the café example in the guide', 'newbie', {
    preReviewed: true,
    skills: ['documentation', 'git'],
    description:
      'The guide says *café* without saying what it is.\n\n- Look at `doc/`\n- Done means: a newcomer understands the example',
    link: 'https://bugs.launchpad.net/nova/+bug/1',
  });
  const second = await task(nova.id, 'Log the name of the host when a migration is refused', 'newbie', {
    preReviewed: true,
    skills: ['Python'],
  });
  const third = await task(
    nova.id,
    'Untangle the retry loop of the scheduler so that a compute node that answers late is neither counted twice nor forgotten when the claim has been given back in between',
    'advanced',
    { skills: ['Python', 'oslo.messaging', 'concurrency'] },
  );
  const fourth = await task(docs.id, 'पहिल्या पानाचे भाषांतर', 'newbie');
  const fifth = await task(docs.id, 'صفحة التثبيت بالعربية', 'advanced');
  return { community, meetup, bare, tasks: { first, second, third, fourth, fifth } };
}
