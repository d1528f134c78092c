import type {
  CommunityRole,
  EndpointInput,
  EndpointOutput,
  listMeetups,
  listOwnMeetups,
  Meetup,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller, MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { problems } from '../../platform/http/problems.ts';
import { CommunitiesService, has, Memberships, type Roles } from '../communities/index.ts';
import { type MeetupPageRow, MeetupListsRepository } from './meetup-lists.repository.ts';
import { canSee, canSeeOnlineUrl, isOpen, type Viewer, visitor } from './meetups.policy.ts';
import { type MeetupRow, MeetupsRepository } from './meetups.repository.ts';

/** A meetup the caller may see, with the caller's roles in its community. */
export interface MeetupRef extends Omit<MeetupRow, 'viewerRoles' | 'viewerStatus'> {
  roles: Roles;
}

/** Reading meetups, under the rules of who sees what. */
@Injectable()
export class MeetupsService {
  constructor(
    private readonly meetups: MeetupsRepository,
    private readonly lists: MeetupListsRepository,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly clock: Clock,
  ) {}

  async list({
    cursor,
    limit,
    ...filters
  }: EndpointInput<typeof listMeetups>['query']): Promise<EndpointOutput<typeof listMeetups>> {
    const [after] = cursorKeys(cursor, ['id']);
    const rows = await this.lists.listed(filters, { now: this.clock.now(), after, limit });
    return answerOf(rows, limit);
  }

  async listOwn(
    slug: string,
    { cursor, limit, ...filters }: EndpointInput<typeof listOwnMeetups>['query'],
    { member }: MemberCaller,
  ): Promise<EndpointOutput<typeof listOwnMeetups>> {
    const community = await this.communities.bySlug(slug);
    await this.memberships.require(community.id, member, 'organiser');
    const [after] = cursorKeys(cursor, ['id']);
    const rows = await this.lists.own(community.id, { ...filters, after, limit });
    return answerOf(rows, limit);
  }

  /** For visitors and open meetups this is one query. */
  async get(slug: string, caller: Caller, tx?: EntityManager): Promise<Meetup> {
    const meetup = await this.meetups.page(slug, this.clock.now(), tx);
    if (!meetup) throw problems.raise('not-found');
    const { member } = caller;
    const asks = member !== null && (!isOpen(meetup) || meetup.onlineUrl !== null);
    const row = asks ? await this.meetups.bySlug(slug, member.id, tx) : null;
    const viewer = row ? viewerOf(row, caller) : visitor;
    if (!canSee(meetup, viewer)) throw problems.raise('not-found');
    return canSeeOnlineUrl(viewer) ? meetup : { ...meetup, onlineUrl: null };
  }

  /** @throws ProblemError `not-found` when there is none, or the caller may not know of it. */
  async bySlug(slug: string, caller: Pick<Caller, 'member'>, tx?: EntityManager): Promise<MeetupRef> {
    const row = await this.meetups.bySlug(slug, caller.member?.id ?? null, tx);
    if (!row) throw problems.raise('not-found');
    const viewer = viewerOf(row, caller);
    if (!canSee(row, viewer)) throw problems.raise('not-found');
    const { viewerRoles: _, viewerStatus: __, ...ref } = row;
    return { ...ref, roles: viewer.roles };
  }

  /** @throws ProblemError `not-found`, or `access.denied` when the caller sees it without having the role. */
  async withRole(slug: string, caller: MemberCaller, role: CommunityRole, tx?: EntityManager): Promise<MeetupRef> {
    const meetup = await this.bySlug(slug, caller, tx);
    if (!has(meetup.roles, role)) throw problems.raise('access.denied');
    return meetup;
  }

  /** For whoever puts something on its agenda: nobody moves its hours meanwhile. @throws as `withRole`. */
  async withHoursHeld(slug: string, caller: MemberCaller, tx: EntityManager): Promise<MeetupRef> {
    await this.meetups.holdHours(tx, slug);
    return this.withRole(slug, caller, 'organiser', tx);
  }
}

function viewerOf({ viewerRoles, viewerStatus }: MeetupRow, { member }: Pick<Caller, 'member'>): Viewer {
  return {
    roles: member?.siteAdmin ? new Set(['organiser']) : viewerRoles && new Set(viewerRoles),
    hasRsvp: viewerStatus !== null,
    going: viewerStatus === 'going',
  };
}

const answerOf = <Card>({ items, newbie, advanced }: MeetupPageRow<Card>, limit: number) => ({
  ...page({ rows: items, limit, keys: ({ id }) => [id], view: ({ id: _id, ...card }) => card }),
  counts: { newbie, advanced },
});
