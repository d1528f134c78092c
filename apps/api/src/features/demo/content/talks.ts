import type { EndpointInput, propose } from '@hallway/contracts';

type Proposal = Omit<
  EndpointInput<typeof propose>['body'],
  'submit' | 'earlierTalks' | 'outline' | 'acceptCodeOfConduct'
>;

export const call = {
  title: 'Talks for the monthly meetup',
  description: `A standing call: propose when you have something, we find the evening for it.

Say first **who it is for**. A newcomer talk assumes nothing. A deep one names what it assumes, in sentences somebody can check.`,
  formats: [
    { key: 'full', title: 'Full talk', minutes: 40 },
    { key: 'crisp', title: 'Crisp talk', minutes: 15 },
    { key: 'ignite', title: 'Ignite', minutes: 5 },
  ],
};

export type DemoProposal = Proposal & {
  speaker: 'speaker' | number;
  fate:
    | 'draft'
    | 'submitted'
    | 'in-review'
    | 'shortlisted'
    | 'rejected'
    | 'confirmed'
    | 'scheduled'
    | 'accepted-unreleased';
  scores?: { score: number; comment: string }[];
};

const open = { openSource: true, codeLicence: 'Apache-2.0' };

export const proposals: DemoProposal[] = [
  {
    ...open,
    speaker: 'speaker',
    fate: 'scheduled',
    level: 'advanced',
    format: 'full',
    relation: 'builds',
    firstTalk: false,
    title: 'We split a running cloud into cells, and it noticed',
    abstract:
      'Eleven regions, one weekend each. What the plan said, what the message queue said, and the one call nobody had on the list.',
    assumptions: ['You can say what a message queue does', 'You have been on call for something'],
    outcomes: ['Name the three calls that cross a cell'],
    bio: 'Builds the control plane of a public cloud in Lisbon.',
    scores: [{ score: 5, comment: 'First-hand, with numbers. Exactly what the deep evenings are for.' }],
  },
  {
    ...open,
    speaker: 7,
    fate: 'scheduled',
    level: 'newbie',
    format: 'full',
    relation: 'runs',
    firstTalk: true,
    title: 'A container is three system calls and a lie',
    abstract: 'unshare, chroot, mount. We do it live and then look at what the tools add.',
    assumptions: [],
    outcomes: ['Make a container with unshare and chroot'],
    bio: 'Runs a small hosting shop with two friends.',
    scores: [{ score: 4, comment: 'First talk: let us offer a rehearsal.' }],
  },
  {
    ...open,
    speaker: 'speaker',
    fate: 'in-review',
    level: 'advanced',
    format: 'crisp',
    relation: 'runs',
    firstTalk: false,
    title: 'Dirty pages: a love story',
    abstract: 'What a guest writes while you try to move it, in one graph.',
    assumptions: ['You know what a dirty page is'],
    outcomes: ['Read a migration graph'],
    bio: 'Builds the control plane of a public cloud in Lisbon.',
    scores: [{ score: 4, comment: 'Short and good; fits the migration evening.' }],
  },
  {
    ...open,
    speaker: 3,
    fate: 'shortlisted',
    level: 'newbie',
    format: 'full',
    relation: 'has-read',
    firstTalk: true,
    title: 'Object storage for people who know folders',
    abstract: 'Buckets, keys, and why there is no rename.',
    assumptions: [],
    outcomes: ['Decide between a volume and a bucket'],
    bio: 'Student, third year.',
    scores: [{ score: 3, comment: 'Has read about it rather than run it; good examples though.' }],
  },
  {
    ...open,
    speaker: 5,
    fate: 'submitted',
    level: 'newbie',
    format: 'crisp',
    relation: 'runs',
    firstTalk: true,
    title: 'My pager and I: a first month on call',
    abstract: 'What I wish somebody had told me before the first night.',
    assumptions: [],
    outcomes: ['Write a hand-over note that helps'],
    bio: 'Newly an operator, formerly a nurse.',
  },
  {
    ...open,
    speaker: 8,
    fate: 'submitted',
    level: 'advanced',
    format: 'full',
    relation: 'builds',
    firstTalk: false,
    title: 'Replacing the network agent while packets flow',
    abstract: 'An in-place rewrite of the agent that programs the switches, behind a flag, over five months.',
    assumptions: ['You know what an overlay network is', 'You have read flow tables'],
    outcomes: ['Plan a rewrite that can stop on any day'],
    bio: 'Maintains a network driver.',
  },
  {
    speaker: 9,
    fate: 'rejected',
    level: 'advanced',
    format: 'full',
    relation: 'has-read',
    firstTalk: false,
    openSource: false,
    codeLicence: 'proprietary',
    title: 'Ten reasons to choose our platform',
    abstract: 'A tour of features.',
    assumptions: ['You have a budget'],
    outcomes: ['Know our prices'],
    bio: 'Works in sales.',
    scores: [{ score: 1, comment: 'An advertisement; a sponsored slot would be the place.' }],
  },
  {
    ...open,
    speaker: 'speaker',
    fate: 'draft',
    level: 'newbie',
    format: 'ignite',
    relation: 'builds',
    firstTalk: false,
    title: 'Five minutes on reading other people’s code',
    abstract: 'Start at the tests.',
    assumptions: [],
    outcomes: [],
    bio: '',
  },
];
