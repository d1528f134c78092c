import type { Api } from '@hallway/client';
import type { NewMeetup } from '@hallway/contracts';

const wall = (days: number, time: string) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`;

/** A community with a series of both levels, long titles, names in other scripts, a full meetup and one of the past. */
export async function publicContent(api: Api) {
  const { slug: community } = await api('POST /communities', {
    body: {
      title: 'OpenStack Pune',
      tagline: 'People who run clouds, and people who want to.',
      description: 'We meet **every first Saturday**. Alternating: one month for newcomers, the next for operators.',
      codeOfConduct: 'Be kind. Let others finish.\n\n- No harassment of any kind.\n- Questions are never stupid.',
      city: 'Pune',
      country: 'India',
      timeZone: 'Asia/Kolkata',
      accent: '#c2410c',
    },
  });
  const { slug: series } = await api('POST /communities/:community/series', {
    params: { community },
    body: {
      title: 'Monthly meetup',
      description: 'Newbie and advanced in turn.',
      levelPattern: ['newbie', 'advanced'],
    },
  });
  const plan = async (meetup: Partial<NewMeetup> & Pick<NewMeetup, 'title' | 'level'>, days: number) => {
    const { slug } = await api('POST /communities/:community/meetups', {
      params: { community },
      body: {
        format: 'talks',
        wallStart: wall(days, '18:30'),
        wallEnd: wall(days, '21:00'),
        timeZone: 'Asia/Kolkata',
        venueName: 'Symbiosis Auditorium',
        venueAddress: 'Senapati Bapat Road',
        city: 'Pune',
        series,
        topics: ['OpenStack'],
        capacity: 30,
        assumptions: meetup.level === 'advanced' ? ['You have deployed OpenStack once; DevStack counts'] : [],
        outcomes: ['Start an instance and find its log'],
        ...meetup,
      },
    });
    await api('POST /meetups/:meetup/publish', { params: { meetup: slug } });
    return slug;
  };
  const newbie = await plan({ title: 'First steps: what a cloud is made of', level: 'newbie' }, 6);
  const advanced = await plan(
    {
      title:
        'Neutron from packet to policy: what really happens between the tap device, conntrack and the metadata agent when half the network nodes are gone',
      level: 'advanced',
      summary: 'Two hours inside the data path, with a broken cluster to repair.',
      description: 'Bring a laptop.\n\n1. The path of one packet\n2. Where it is dropped\n3. How to see it',
      assumptions: [
        'You have deployed OpenStack once; DevStack counts',
        'You can read a packet capture',
        'You know what conntrack is for',
      ],
    },
    34,
  );
  const full = await plan({ title: 'हॅन्ड्स-ऑन: पहिला पॅच', level: 'newbie', capacity: 1, format: 'workshop' }, 20);
  await plan({ title: 'مقدمة إلى التخزين الموزع', level: 'newbie', format: 'workshop' }, 62);
  const past = await plan({ title: 'Upgrades without sleep loss', level: 'advanced' }, -40).catch(() => null);
  for (const [kind, title, wallStart, durationMinutes] of [
    ['keynote', 'Why half of your packets are never seen', '18:30', 45],
    ['break', 'Tea', '19:15', 15],
    ['talk', 'Reading conntrack like a book', '19:30', 40],
  ] as const)
    await api('POST /meetups/:meetup/sessions', {
      params: { meetup: advanced },
      body: {
        kind,
        title,
        wallStart: wall(34, wallStart),
        durationMinutes,
        speakers: kind === 'break' ? [] : ['Ines Carvalho', 'نورة الحربي'],
        abstract: kind === 'break' ? '' : 'A walk through the kernel, *with traces*.',
        room: 'Hall 2',
      },
    });
  await api('POST /communities/:community/calls', {
    params: { community },
    body: {
      title: 'Talks for the monthly meetup',
      formats: [{ key: 'full', title: 'Full talk', minutes: 40 }],
      series,
    },
  });
  return { community, series, newbie, advanced, full, past };
}
