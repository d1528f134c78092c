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
  wallTime,
} from './kernel/fields.ts';
import { defineJob } from './kernel/job.ts';

/** Who does what on the day. What each of them means is said in the words of the reader. */
export const duties = ['host', 'chair', 'runner', 'door', 'av', 'other'] as const;
export type Duty = (typeof duties)[number];

/** Who may take a shift by themselves; organisers may put anybody of the community on it. */
export const shiftOpenings = ['members', 'volunteers'] as const;

const shiftCore = z.object({
  id,
  duty: z.enum(duties),
  title: z.string(),
  note: z.string(),
  startsAt: instant,
  endsAt: instant,
});

export const shift = shiftCore
  .extend({
    places: z.number().int(),
    taken: z.number().int(),
    openTo: z.enum(shiftOpenings),
    leaveHours: z.number().int(),
    /** Until then one may leave by oneself. */
    leaveUntil: instant,
    mine: z.boolean(),
    /**
     * Who is on it, for those who run the meetup or stand on its roster; others get the number alone.
     * `speaks`: a talk of theirs has been put into the same hours since.
     */
    people: z.array(person.extend({ speaks: z.string().nullable() })).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Shift' });
export type Shift = z.infer<typeof shift>;

export const roster = z
  .object({ shifts: z.array(shift), /** May take a shift that is open to volunteers. */ volunteer: z.boolean() })
  .meta({ id: 'Roster' });
export type Roster = z.infer<typeof roster>;

export const myDuty = shiftCore
  .extend({
    leaveUntil: instant,
    meetup: reference.extend({ level: levelSchema, timeZone: z.string(), venueName: z.string(), community: reference }),
  })
  .meta({ id: 'MyDuty' });
export type MyDuty = z.infer<typeof myDuty>;

const ofMeetup = z.object({ meetup: slug });
const ofShift = z.object({ shiftId: id });
const ofPerson = ofShift.extend({ memberId: id });
const tag = 'Roster';

const shiftFields = {
  duty: z.enum(duties),
  title: line(120, 0),
  note: line(500, 0),
  wallStart: wallTime,
  wallEnd: wallTime,
  places: z.number().int().min(1).max(50),
  openTo: z.enum(shiftOpenings),
  leaveHours: z.number().int().min(0).max(720),
};

export const getRoster = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/roster',
  summary: 'The shifts of a meetup',
  tag,
  access: 'member',
  params: ofMeetup,
  response: roster,
  problems: ['not-found'],
});

export const addShift = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/shifts',
  summary: 'Add a shift; setting up before the start and clearing away after the end count',
  tag,
  access: 'organiser',
  params: ofMeetup,
  body: z.object({
    ...shiftFields,
    title: shiftFields.title.default(''),
    note: shiftFields.note.default(''),
    places: shiftFields.places.default(1),
    openTo: shiftFields.openTo.default('members'),
    leaveHours: shiftFields.leaveHours.default(24),
  }),
  response: shift,
  status: 201,
  problems: [
    'not-found',
    'access.denied',
    'shift.too-many',
    'shift.outside-meetup',
    'meetup.ends-before-start',
    'meetup.wall-time-invalid',
  ],
});

export const changeShift = defineEndpoint({
  method: 'PATCH',
  path: '/shifts/:shiftId',
  summary: 'Change a shift; new hours are mailed to those who are on it',
  tag,
  access: 'organiser',
  params: ofShift,
  body: z.object(shiftFields).partial(),
  response: shift,
  problems: [
    'not-found',
    'access.denied',
    'conflict.version',
    'shift.outside-meetup',
    'shift.places-below-taken',
    'shift.someone-collides',
    'meetup.ends-before-start',
    'meetup.wall-time-invalid',
  ],
});

export const removeShift = defineEndpoint({
  method: 'DELETE',
  path: '/shifts/:shiftId',
  summary: 'Delete a shift; those who were on it are mailed',
  tag,
  access: 'organiser',
  params: ofShift,
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied'],
});

const takingProblems = [
  'not-found',
  'access.denied',
  'shift.full',
  'shift.over',
  'shift.collides',
  'shift.collides-elsewhere',
  'shift.collides-talk',
] as const;

export const takeShift = defineEndpoint({
  method: 'PUT',
  path: '/shifts/:shiftId/me',
  summary: 'Take a shift; twice changes nothing',
  tag,
  access: 'member',
  params: ofShift,
  response: shift,
  problems: [...takingProblems, 'community.not-a-member', 'shift.volunteers-only'],
});

export const leaveShift = defineEndpoint({
  method: 'DELETE',
  path: '/shifts/:shiftId/me',
  summary: 'Leave a shift, as long as somebody else can be found',
  tag,
  access: 'member',
  params: ofShift,
  response: noContent,
  status: 204,
  problems: ['not-found', 'shift.leave-closed'],
});

export const assignShift = defineEndpoint({
  method: 'PUT',
  path: '/shifts/:shiftId/people/:memberId',
  summary: 'Put a member of the community on a shift; they are mailed',
  tag,
  access: 'organiser',
  params: ofPerson,
  response: shift,
  problems: [...takingProblems, 'shift.not-a-member'],
});

export const unassignShift = defineEndpoint({
  method: 'DELETE',
  path: '/shifts/:shiftId/people/:memberId',
  summary: 'Take somebody off a shift; they are mailed',
  tag,
  access: 'organiser',
  params: ofPerson,
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied'],
});

export const listMyDuties = defineEndpoint({
  method: 'GET',
  path: '/me/duties',
  summary: 'My coming shifts, the soonest first',
  tag,
  access: 'member',
  query: z.object(pageQuery),
  response: pageOf(myDuty),
});

/** Reminds those whose shift begins within a day, and again within two hours. */
export const remindOfShifts = defineJob({ name: 'roster.remind', payload: z.object({}) });
