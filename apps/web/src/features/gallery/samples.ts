import type { AgendaItem, DiffFile, MeetupCard } from '@hallway/contracts';

const day = 86_400_000;
/** Fixed hours on days counted from today, so that "coming" stays true. */
const at = (days: number, time: string) =>
  `${new Date(Date.now() + days * day).toISOString().slice(0, 10)}T${time}:00Z`;

const base: MeetupCard = {
  slug: 'sample',
  title: 'Your first container, from zero to a running service',
  summary: '',
  level: 'newbie',
  format: 'talks',
  state: 'published',
  startsAt: at(12, '13:00'),
  endsAt: at(12, '15:30'),
  timeZone: 'Asia/Kolkata',
  city: 'Pune',
  venueName: 'Persistent, Bhageerath hall',
  online: false,
  community: { slug: 'pune', title: 'OpenStack Pune' },
  series: null,
  topics: [],
  assumptions: [],
  seats: {
    capacity: 48,
    going: 31,
    waitlisted: 0,
    waitlist: true,
    approval: false,
    guestsMax: 0,
    opensAt: null,
    closesAt: null,
  },
};

export const meetups: MeetupCard[] = [
  base,
  {
    ...base,
    slug: 'b',
    level: 'advanced',
    title:
      'Debugging Neutron: following one packet from the virtual machine to the wire and back, with every bridge in between',
    startsAt: at(26, '17:30'),
    endsAt: at(26, '20:00'),
    timeZone: 'Europe/Brussels',
    city: 'Brussel',
    venueName: 'ULB Solbosch, K.1.105',
    assumptions: [
      'You have deployed OpenStack once, DevStack counts.',
      'You can read tcpdump output.',
      'You know what a VLAN is.',
    ],
    seats: { ...base.seats, capacity: 60, going: 60, waitlisted: 14 },
  },
  {
    ...base,
    slug: 'c',
    level: 'newbie',
    format: 'hackathon',
    title: 'पहला पैच — पहिली दुरुस्ती एकत्र',
    startsAt: at(40, '04:00'),
    endsAt: at(41, '12:00'),
    online: true,
    venueName: '',
    seats: { ...base.seats, capacity: null, going: 7 },
  },
  {
    ...base,
    slug: 'd',
    level: 'advanced',
    state: 'cancelled',
    title: 'Cells v2 in production',
    assumptions: ['You run Nova.'],
  },
];

const item = (from: string, to: string, rest: Partial<AgendaItem>): AgendaItem => ({
  id: from,
  slug: 'x',
  kind: 'talk',
  level: 'advanced',
  title: '',
  subtitle: '',
  speakers: [],
  startsAt: at(26, from),
  endsAt: at(26, to),
  room: '',
  ...rest,
});

export const agenda: AgendaItem[] = [
  item('17:30', '17:45', { kind: 'social', title: 'Doors, tea' }),
  item('17:45', '18:25', {
    title: 'One packet, eleven bridges',
    subtitle: 'What Open vSwitch really does',
    speakers: [{ name: 'Asha Kulkarni', memberId: null }],
    room: 'K.1.105',
  }),
  item('18:25', '18:40', { kind: 'break', title: 'Break' }),
  item('18:40', '19:20', {
    title: 'Conntrack zones and the day we lost them',
    speakers: [
      { name: 'Юрий Петров', memberId: null },
      { name: 'مريم حداد', memberId: null },
    ],
    room: 'K.1.105',
  }),
];

export const diff: DiffFile[] = [
  {
    oldPath: 'neutron/agent/linux/ip_lib.py',
    newPath: 'neutron/agent/linux/ip_lib.py',
    status: 'modified',
    binary: false,
    additions: 2,
    deletions: 1,
    truncated: false,
    hunks: [
      {
        header: 'def get_device_mac(device_name, namespace=None):',
        oldStart: 602,
        oldLines: 4,
        newStart: 602,
        newLines: 5,
        lines: [
          { kind: 'context', text: '    """Return the MAC address of the device."""', oldLine: 602, newLine: 602 },
          { kind: 'del', text: '    return IPDevice(device_name).link.address', oldLine: 603 },
          { kind: 'add', text: '    device = IPDevice(device_name, namespace=namespace)', newLine: 603 },
          { kind: 'add', text: '    return device.link.address', newLine: 604 },
          { kind: 'context', text: '', oldLine: 604, newLine: 605 },
        ],
      },
    ],
  },
  {
    oldPath: null,
    newPath: 'doc/source/_static/bridges.png',
    status: 'added',
    binary: true,
    additions: 0,
    deletions: 0,
    truncated: false,
    hunks: [],
  },
];

export const people = [
  'Asha Kulkarni',
  'Юрий Петров',
  'مريم حداد',
  '王小明',
  'Ada',
  'Bram de Vries',
  'Noor',
  'Zoë',
].map((name) => ({ name }));
