import type {
  DoorCounts,
  DoorPerson,
  EndpointInput,
  EndpointOutput,
  getDoor,
  getDoorChanges,
  recordDoorActs,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { problems } from '../../platform/http/problems.ts';
import { Tickets } from '../tickets/index.ts';
import { atTheDoor } from './door.policy.ts';
import { DoorRepository, type DoorRow, type DoorState, type RecordedAct } from './door.repository.ts';
import { believed, deviceTimes, skewOf } from './device-time.ts';

type Outcome = EndpointOutput<typeof recordDoorActs>['outcomes'][number];
type Act = EndpointInput<typeof recordDoorActs>['body']['acts'][number];

/** What happens at the door. Two statements per scan: who asks, and the scan. */
@Injectable()
export class DoorService {
  constructor(
    private readonly door: DoorRepository,
    private readonly tickets: Tickets,
    private readonly clock: Clock,
  ) {}

  async list(slug: string, caller: MemberCaller): Promise<EndpointOutput<typeof getDoor>> {
    const meetup = await this.#open(slug, caller);
    const now = this.clock.now();
    return this.#view(meetup, await this.door.whole(meetup.id, now), now);
  }

  async changes(slug: string, since: string, caller: MemberCaller): Promise<EndpointOutput<typeof getDoorChanges>> {
    const meetup = await this.#open(slug, caller);
    const now = this.clock.now();
    return this.#view(meetup, await this.door.since(meetup.id, now, new Date(since)), now);
  }

  async record(
    slug: string,
    { device, sentAt, acts }: EndpointInput<typeof recordDoorActs>['body'],
    caller: MemberCaller,
  ): Promise<EndpointOutput<typeof recordDoorActs>> {
    const { id: meetupId } = await this.#open(slug, caller);
    const now = this.clock.now();
    const skewMs = await this.#skew(meetupId, { by: caller.member.id, device, skewMs: skewOf(sentAt, now) });
    const times = deviceTimes(acts, { skewMs, now });
    const refused: Outcome[] = [];
    const taken: RecordedAct[] = [];
    for (const [index, act] of acts.entries()) {
      const person = this.#person(meetupId, act);
      if (typeof person === 'string')
        refused.push({ id: act.id, outcome: 'refused', code: person, person: null, earlier: null });
      else taken.push({ ...act, ...person, at: times[index]! });
    }
    if (taken.length === 0) return { outcomes: refused };
    const written = await this.door.record(meetupId, { by: caller.member.id, device, skewMs, now, acts: taken });
    const outcomes = written.map(({ id, outcome, code, earlier, person }): Outcome => {
      return {
        id,
        outcome,
        code: code as Outcome['code'],
        person: person && this.#withTicket(meetupId, person),
        earlier: earlier ?? null,
      };
    });
    return { outcomes: [...outcomes, ...refused] };
  }

  /** A clock that goes right is not asked about; one far off is corrected the same way all evening, so that its own acts keep their order. */
  async #skew(meetupId: string, phone: { by: string; device: string; skewMs: number }): Promise<number> {
    if (Math.abs(phone.skewMs) < believed / 2) return phone.skewMs;
    return (await this.door.toldSkew(meetupId, { ...phone, within: believed })) ?? phone.skewMs;
  }

  /** A scanned ticket names its member, when it was made here and for this meetup; otherwise why it does not count. */
  #person(
    meetupId: string,
    { ticket, memberId, walkInId }: Act,
  ): Pick<RecordedAct, 'memberId' | 'walkInId' | 'method'> | NonNullable<Outcome['code']> {
    if (ticket === undefined) return { memberId, walkInId, method: 'name' };
    const read = this.tickets.read(ticket);
    if (read.kind !== 'genuine') return `ticket.${read.kind}`;
    if (read.meetupId !== meetupId) return 'ticket.other-meetup';
    return { memberId: read.memberId, method: 'ticket' };
  }

  #view({ id, slug, title, level, state, view }: DoorRow, { people, counts, duplicates }: DoorState, now: Date) {
    return {
      meetup: { id, slug, title, level, state, ...view },
      people: people.map((person) => this.#withTicket(id, person)),
      counts: counts satisfies DoorCounts,
      duplicates,
      asOf: now.toISOString(),
    };
  }

  #withTicket(meetupId: string, person: Omit<DoorPerson, 'ticket'>): DoorPerson {
    const { memberId } = person;
    return { ...person, ticket: memberId && this.tickets.digest({ meetupId, memberId }) };
  }

  async #open(slug: string, { member }: MemberCaller): Promise<DoorRow> {
    const row = await this.door.access(slug, member.id);
    if (!row) throw problems.raise('not-found');
    const roles = member.siteAdmin ? new Set(['organiser' as const]) : row.roles && new Set(row.roles);
    const verdict = atTheDoor(row, { roles, helper: row.helper, hasRsvp: row.hasRsvp }, this.clock.now());
    if (verdict !== 'open') throw problems.raise(verdict);
    return row;
  }
}
