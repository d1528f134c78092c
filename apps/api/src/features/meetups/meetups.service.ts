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
import { countsOf, MeetupListsRepository } from './meetup-lists.repository.ts';
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
    return {
      ...page({ rows: rows.items, limit, keys: ({ id }) => [id], view: ({ id: _id, ...card }) => card }),
      counts: countsOf(rows),
    };
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
    return {
      ...page({ rows: rows.items, limit, keys: ({ id }) => [id], view: ({ id: _id, ...card }) => card }),
      counts: countsOf(rows),
    };
  }

  /** For visitors and open meetups this is one query. */
  async get(slug: string, caller: Caller, tx?: EntityManager): Promise<Meetup> {
    const found = await this.meetups.page(slug, this.clock.now(), tx);
    if (!found) throw problems.raise('not-found');
    const { view } = found;
    const asks = caller.member !== null && (!isOpen(view) || view.onlineUrl !== null);
    const viewer = asks ? await this.#viewer(slug, caller, tx) : visitor;
    if (!canSee(view, viewer)) throw problems.raise('not-found');
    return canSeeOnlineUrl(viewer) ? view : { ...view, onlineUrl: null };
  }

  /** @throws ProblemError `not-found` when there is none, or the caller may not know of it. */
  async bySlug(slug: string, { member }: Pick<Caller, 'member'>, tx?: EntityManager): Promise<MeetupRef> {
    const row = await this.meetups.bySlug(slug, member?.id ?? null, tx);
    if (!row) throw problems.raise('not-found');
    const { viewerRoles, viewerStatus, ...ref } = row;
    const roles = rolesOf(row, member);
    if (!canSee(ref, { roles, hasRsvp: viewerStatus !== null, going: viewerStatus === 'going' }))
      throw problems.raise('not-found');
    return { ...ref, roles };
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

  async #viewer(slug: string, { member }: Caller, tx?: EntityManager): Promise<Viewer> {
    const row = await this.meetups.bySlug(slug, member!.id, tx);
    if (!row) return visitor;
    return { roles: rolesOf(row, member), hasRsvp: row.viewerStatus !== null, going: row.viewerStatus === 'going' };
  }
}

function rolesOf({ viewerRoles }: MeetupRow, member: Caller['member']): Roles {
  if (member?.siteAdmin) return new Set(['organiser']);
  return viewerRoles && new Set(viewerRoles);
}
