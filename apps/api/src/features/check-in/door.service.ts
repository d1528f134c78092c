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
import { deviceTime, noteOfSkew, skewOf } from './device-time.ts';

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
    const { id, title, level, state, view, ...meetup } = await this.#open(slug, caller);
    const now = this.clock.now();
    return {
      meetup: { id, slug: meetup.slug, title, level, state, ...view },
      ...this.#view(id, await this.door.whole(id, now), now),
    };
  }

  async changes(slug: string, since: string, caller: MemberCaller): Promise<EndpointOutput<typeof getDoorChanges>> {
    const { id } = await this.#open(slug, caller);
    const now = this.clock.now();
    return this.#view(id, await this.door.since(id, now, new Date(since)), now);
  }

  async record(
    slug: string,
    { device, sentAt, acts }: EndpointInput<typeof recordDoorActs>['body'],
    caller: MemberCaller,
  ): Promise<EndpointOutput<typeof recordDoorActs>> {
    const { id: meetupId } = await this.#open(slug, caller);
    const now = this.clock.now();
    const skewMs = skewOf(sentAt, now);
    const refused: Outcome[] = [];
    const taken: RecordedAct[] = [];
    for (const act of acts) {
      const person = this.#person(meetupId, act);
      if (typeof person === 'string')
        refused.push({ id: act.id, outcome: 'refused', code: person, person: null, earlier: null });
      else taken.push({ ...act, ...person, at: deviceTime(act.at, { skewMs, now }) });
    }
    const written =
      taken.length > 0
        ? await this.door.record(meetupId, {
            by: caller.member.id,
            device,
            skewMs: noteOfSkew(skewMs),
            now,
            acts: taken,
          })
        : [];
    const people = await this.#peopleOf(
      meetupId,
      written.flatMap(({ key }) => key ?? []),
    );
    const outcomes = written.map(({ id, outcome, code, key, earlier }): Outcome => {
      return {
        id,
        outcome,
        code: code as Outcome['code'],
        person: people.get(key ?? '') ?? null,
        earlier: earlier ?? null,
      };
    });
    return { outcomes: [...outcomes, ...refused] };
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

  async #peopleOf(meetupId: string, ids: readonly string[]): Promise<Map<string, DoorPerson>> {
    if (ids.length === 0) return new Map();
    const people = await this.door.peopleOf(meetupId, ids);
    return new Map([...people].map(([key, person]) => [key, this.#withTicket(meetupId, person)]));
  }

  #view(meetupId: string, { people, counts, duplicates }: DoorState, now: Date) {
    return {
      people: people.map((person) => this.#withTicket(meetupId, person)),
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
