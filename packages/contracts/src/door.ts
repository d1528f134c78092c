import { z } from 'zod';
import { person } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import {
  id,
  instant,
  levelSchema,
  line,
  noContent,
  pageOf,
  pageQuery,
  reference,
  slug,
  timeZone,
} from './kernel/fields.ts';
import { meetupStates } from './meetups.ts';
import { mostGuests } from './rsvps.ts';

/** What the door knows of an answer. `pending`: asked for and not decided; `cancelled`: declined, cancelled or taken off the list. */
export const doorStatuses = ['going', 'waitlisted', 'pending', 'cancelled', 'walk-in'] as const;
export type DoorStatus = (typeof doorStatuses)[number];

export const doorActs = ['check-in', 'undo', 'walk-in'] as const;
export type DoorAct = (typeof doorActs)[number];

const guests = z.number().int().min(0).max(mostGuests);
const count = z.number().int();
const deviceName = line(60);

/**
 * One person as a phone at the door keeps them. Members are named by `memberId`, walk-ins without an answer by `walkInId`.
 * `ticket` is a digest of their ticket, enough to tell a genuine one without a network and useless for making one.
 */
export const doorPerson = z
  .object({
    memberId: id.nullable(),
    walkInId: id.nullable(),
    name: z.string(),
    status: z.enum(doorStatuses),
    /** Whom they announced; once they were let in, who came along. */
    guests,
    ticket: z.string().nullable(),
    present: z.boolean(),
    /** When they were let in, or when that was undone; null: never seen. */
    at: instant.nullable(),
    device: z.string(),
  })
  .meta({ id: 'DoorPerson' });
export type DoorPerson = z.infer<typeof doorPerson>;

/** `going` and `expected` (with their guests) by the answers, `present` and `inRoom` (with their guests) by the door. */
export const doorCounts = z
  .object({
    capacity: count.nullable(),
    going: count,
    expected: count,
    present: count,
    inRoom: count,
    walkIns: count,
    /** Going and not seen, once the meetup is over; null before, and where nobody was checked in. */
    noShows: count.nullable(),
  })
  .meta({ id: 'DoorCounts' });
export type DoorCounts = z.infer<typeof doorCounts>;

/** Somebody let in twice without having been let out: `first` and `again` are the two scans. */
export const doorDuplicate = z
  .object({
    id,
    name: z.string(),
    first: z.object({ at: instant, device: z.string() }),
    again: z.object({ at: instant, device: z.string() }),
  })
  .meta({ id: 'DoorDuplicate' });
export type DoorDuplicate = z.infer<typeof doorDuplicate>;

const params = z.object({ meetup: slug });
const doorNow = z.object({
  meetup: reference.extend({
    id,
    level: levelSchema,
    state: z.enum(meetupStates),
    startsAt: instant,
    endsAt: instant,
    timeZone,
    place: z.string(),
    community: reference,
  }),
  people: z.array(doorPerson),
  counts: doorCounts,
  duplicates: z.array(doorDuplicate),
  asOf: instant,
});

export const getDoor = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/door',
  summary:
    'The list of the door: everybody who answered or walked in, with what a phone needs to check them in offline',
  tag: 'Door',
  access: 'door',
  params,
  response: doorNow,
  problems: ['not-found', 'access.denied', 'door.closed'],
});

export const getDoorChanges = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/door/changes',
  summary:
    'What happened at the door since then, for phones that show live counts; the meetup may have moved meanwhile',
  tag: 'Door',
  access: 'door',
  params,
  query: z.object({ since: instant.describe('`asOf` of the answer before') }),
  response: doorNow,
  problems: ['not-found', 'access.denied', 'door.closed'],
});

/** What a device did, with an id and a time of its own: sent twice it counts once, and the latest by that time is what is true. */
export const doorActRecord = z
  .object({
    id,
    act: z.enum(doorActs),
    at: instant,
    ticket: z.string().max(400).optional().describe('The text of a scanned ticket'),
    memberId: id.optional(),
    walkInId: id.optional().describe('Chosen by the device for a walk-in without an answer'),
    name: line(120).optional().describe('Of a new walk-in'),
    email: z
      .email()
      .max(254)
      .optional()
      .describe('Of a walk-in who has an account; the answer does not tell whether there is one'),
    guests: guests.default(0),
  })
  .refine(
    ({ ticket, memberId, walkInId }) => [ticket, memberId, walkInId].filter((one) => one !== undefined).length === 1,
    'one-person',
  )
  .meta({ id: 'DoorAct' });
export type DoorActRecord = z.input<typeof doorActRecord>;

export const doorRefusals = [
  'ticket.unreadable',
  'ticket.forged',
  'ticket.other-meetup',
  'ticket.cancelled',
  'ticket.waitlisted',
  'door.not-registered',
  'door.not-checked-in',
] as const;

export const doorOutcome = z
  .object({
    id,
    /** `duplicate`: they had been let in before, see `earlier`; kept in the log all the same. */
    outcome: z.enum(['recorded', 'duplicate', 'refused']),
    code: z.enum(doorRefusals).nullable(),
    person: doorPerson.nullable(),
    earlier: z.object({ at: instant, device: z.string() }).nullable(),
  })
  .meta({ id: 'DoorOutcome' });
export type DoorOutcome = z.infer<typeof doorOutcome>;

export const recordDoorActs = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/door/acts',
  summary: 'Check in, undo, add a walk-in: one scan, or all that a phone did while it was offline',
  description:
    'Every act is judged alone; a refused one changes nothing for the others. Acts carry ids made by the device, so sending them again is safe.',
  tag: 'Door',
  access: 'door',
  params,
  body: z.object({
    device: deviceName,
    sentAt: instant.describe('The clock of the device while sending, to notice one that goes wrong'),
    acts: z.array(doorActRecord).min(1).max(200),
  }),
  response: z.object({ outcomes: z.array(doorOutcome) }),
  problems: ['not-found', 'access.denied', 'door.closed'],
});

export const listDoorLog = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/door/log',
  summary: 'Every scan, undo and walk-in as the devices told it, latest arrival first',
  tag: 'Door',
  access: 'organiser',
  params,
  query: z.object(pageQuery),
  response: pageOf(
    z
      .object({
        id,
        act: z.enum(doorActs),
        method: z.enum(['ticket', 'name']),
        name: z.string(),
        guests,
        device: z.string(),
        by: person.nullable(),
        at: instant,
        receivedAt: instant,
        /** How far the clock of the device went before ours when it told us, in milliseconds. */
        skewMs: count,
        duplicate: z.boolean(),
      })
      .meta({ id: 'DoorLogEntry' }),
  ),
  problems: ['not-found', 'access.denied'],
});

/** A QR code as a path of an SVG in a square of `size` units, its quiet zone included. */
const qrCode = z.object({ size: count, path: z.string() });
const doorLink = z.object({ expiresAt: instant }).nullable();
const teamParams = params.extend({ memberId: id });

export const getDoorTeam = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/door/team',
  summary: 'Who may check in besides organisers and volunteers, and whether an invitation to the door is open',
  tag: 'Door',
  access: 'organiser',
  params,
  response: z.object({ helpers: z.array(person), link: doorLink }),
  problems: ['not-found', 'access.denied'],
});

export const addDoorHelper = defineEndpoint({
  method: 'PUT',
  path: '/meetups/:meetup/door/team/:memberId',
  summary: 'Let a member of the community check in at this meetup, and nothing else',
  tag: 'Door',
  access: 'organiser',
  params: teamParams,
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied', 'community.not-a-member'],
});

export const removeDoorHelper = defineEndpoint({
  method: 'DELETE',
  path: '/meetups/:meetup/door/team/:memberId',
  summary: 'Take the door away from somebody, at once',
  tag: 'Door',
  access: 'organiser',
  params: teamParams,
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied'],
});

export const openDoorLink = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/door/link',
  summary: 'Make an invitation to the door; the one before ends',
  description: 'Whoever opens it signed in may check in at this meetup until it is over. The secret is shown once.',
  tag: 'Door',
  access: 'organiser',
  params,
  response: z.object({ secret: z.string(), qr: qrCode.describe('The address that takes it'), expiresAt: instant }),
  status: 201,
  secret: true,
  problems: ['not-found', 'access.denied', 'door.closed'],
});

export const closeDoorLink = defineEndpoint({
  method: 'DELETE',
  path: '/meetups/:meetup/door/link',
  summary: 'End the invitation to the door; who came by it stays until removed',
  tag: 'Door',
  access: 'organiser',
  params,
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied'],
});

export const joinDoor = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/door/join',
  summary: 'Take an invitation to the door',
  tag: 'Door',
  access: 'member',
  params,
  body: z.object({ secret: z.string().max(100) }),
  response: noContent,
  status: 204,
  problems: ['door.link-ended'],
});

export const venueFields = ['name', 'guests'] as const;
const venueEntry = z.object({ name: z.string(), guests: guests.optional() }).meta({ id: 'VenueEntry' });
export type VenueEntry = z.infer<typeof venueEntry>;

const venueQuery = z.object({
  guests: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .describe('Whether the venue needs to know who brings guests'),
});

export const getVenueList = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/venue-list',
  summary: 'Names of who is going, for the security at the gate; every look is logged',
  tag: 'Door',
  access: 'organiser',
  params,
  query: venueQuery,
  response: z.object({ items: z.array(venueEntry) }),
  problems: ['not-found', 'access.denied'],
});

export const getVenueListFile = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/venue-list.csv',
  summary: 'The same as a file for a spreadsheet',
  tag: 'Door',
  access: 'organiser',
  params,
  query: venueQuery,
  response: z.string(),
  mediaType: 'text/csv; charset=utf-8',
  problems: ['not-found', 'access.denied'],
});

export const ticket = z
  .object({
    /** What the code says. */
    text: z.string(),
    /** Six letters that find its owner in the list of the door, where no camera works. */
    code: z.string(),
    qr: qrCode,
    name: z.string(),
    guests,
    meetup: reference.extend({
      level: levelSchema,
      state: z.enum(meetupStates),
      startsAt: instant,
      endsAt: instant,
      timeZone,
      place: z.string(),
      onlineUrl: z.string().nullable(),
      community: reference,
    }),
  })
  .meta({ id: 'Ticket' });
export type Ticket = z.infer<typeof ticket>;

export const getTicket = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/ticket',
  summary: 'My ticket; who has no seat has none',
  tag: 'Door',
  access: 'member',
  params,
  response: ticket,
  problems: ['not-found', 'ticket.no-seat'],
});
