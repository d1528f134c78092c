import { mailing } from '@hallway/i18n/en/mailing';
import type { Answer, Request } from '../../lib/api.ts';
import { api } from '../../lib/api.ts';
import { apiQuery } from '../../lib/api-query.ts';
import { textOf } from '../../lib/text.ts';

type MeetupBody = Request<'POST /meetups/:meetup/announcements'>['body'];
type CommunityBody = Request<'POST /communities/:community/announcements'>['body'];
export type Sent = Answer<'GET /meetups/:meetup/announcements/sent'>['items'][number];
export type Message = Pick<MeetupBody, 'subject' | 'body'>;

/** The people one may write to about something: each choice with its words, how many they are, and the act itself. */
export interface Audiences {
  choices: readonly { value: string; label: string }[];
  sizeQuery: (choice: string) => ReturnType<typeof meetupSize>;
  send: (choice: string, message: Message, key: string) => Promise<Sent>;
  /** Stale after sending, by the beginning of the path. */
  path: string;
}

type Of = MeetupBody['audience']['of'];
const meetupSize = (meetup: string, of: Of) =>
  apiQuery('GET /meetups/:meetup/announcements/audience', { params: { meetup }, query: { of } });

export function audiencesOfMeetup(meetup: string): Audiences {
  const t = textOf({ mailing });
  const all = ['going', 'waitlisted', 'checked-in', 'not-checked-in'] as const satisfies Of[];
  return {
    choices: all.map((of) => ({ value: of, label: t(`announce.of.${of}`) })),
    sizeQuery: (choice) => meetupSize(meetup, choice as Of),
    send: (choice, message, idempotencyKey) =>
      api('POST /meetups/:meetup/announcements', {
        params: { meetup },
        body: { ...message, audience: { of: choice as Of } },
        idempotencyKey,
      }),
    path: `/api/v1/meetups/${meetup}/announcements`,
  };
}

const roles = ['organiser', 'panellist', 'hackathon-lead', 'volunteer'] as const;
const levels = ['newbie', 'advanced'] as const;

export function audiencesOfCommunity(community: string): Audiences {
  const t = textOf({ mailing });
  const audience = (choice: string): NonNullable<CommunityBody['audience']> => ({
    role: roles.find((role) => role === choice) ?? null,
    level: levels.find((level) => level === choice) ?? null,
  });
  const named = (choice: string) =>
    Object.fromEntries(Object.entries(audience(choice)).filter(([, value]) => value !== null));
  return {
    choices: [
      { value: 'all', label: t('announce.all') },
      ...levels.map((level) => ({ value: level, label: t(`announce.level.${level}`) })),
      ...roles.map((role) => ({ value: role, label: t(`announce.role.${role}`) })),
    ],
    sizeQuery: (choice) =>
      apiQuery('GET /communities/:community/announcements/audience', {
        params: { community },
        query: named(choice),
      }) as unknown as ReturnType<typeof meetupSize>,
    send: (choice, message, idempotencyKey) =>
      api('POST /communities/:community/announcements', {
        params: { community },
        body: { ...message, audience: audience(choice) },
        idempotencyKey,
      }),
    path: `/api/v1/communities/${community}/announcements`,
  };
}

/** The choice an announcement was sent to, as its option says it. */
export const audienceLabel = ({ choices }: Audiences, { of, role, level }: Sent['audience']): string =>
  choices.find(({ value }) => value === (of ?? role ?? level ?? 'all'))?.label ?? '';
