import {
  type announceToCommunity,
  type announceToMeetup,
  type EndpointInput,
  type EndpointOutput,
  type listMeetupAnnouncements,
  type listSentToMeetup,
  type SentAnnouncement,
  spreadAnnouncement,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { problems } from '../../platform/http/problems.ts';
import { Queues } from '../../platform/queue/queues.ts';
import { Audit } from '../audit/index.ts';
import { CommunitiesService, Memberships } from '../communities/index.ts';
import { MeetupsService } from '../meetups/index.ts';
import type { Audience } from './announcement.entity.ts';
import { toAnnouncement, toSentAnnouncement } from './announcement.view.ts';
import { AnnouncementsRepository, type Place } from './announcements.repository.ts';

/** Within any 24 hours. Who writes more often is not read, and a stolen account could flood people. */
const allowed = { meetup: 5, community: 2 } as const;
const day = 86_400_000;
const limitOf = ({ meetupId }: Place) => (meetupId === null ? allowed.community : allowed.meetup);

type Page = EndpointInput<typeof listSentToMeetup>['query'];
type Message = Pick<EndpointInput<typeof announceToMeetup>['body'], 'subject' | 'body'>;

/** Organisers write to people without ever seeing an address: one mail each, through the outbox. */
@Injectable()
export class AnnouncementsService {
  constructor(
    private readonly database: Database,
    private readonly announcements: AnnouncementsRepository,
    private readonly meetups: MeetupsService,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly queues: Queues,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async toMeetup(
    slug: string,
    { audience, ...message }: EndpointInput<typeof announceToMeetup>['body'],
    caller: MemberCaller,
  ) {
    const place = await this.#organisedMeetup(slug, caller);
    if (place.state === 'draft') throw problems.raise('meetup.state');
    return this.#announce(place, forMeetup(audience), message, caller);
  }

  async toCommunity(
    slug: string,
    { audience, ...message }: EndpointInput<typeof announceToCommunity>['body'],
    caller: MemberCaller,
  ) {
    return this.#announce(await this.#organisedCommunity(slug, caller), { of: null, ...audience }, message, caller);
  }

  async meetupAudience(slug: string, audience: Pick<Audience, 'of'>, caller: MemberCaller) {
    return this.#size(await this.#organisedMeetup(slug, caller), forMeetup(audience));
  }

  async communityAudience(slug: string, audience: Omit<Audience, 'of'>, caller: MemberCaller) {
    return this.#size(await this.#organisedCommunity(slug, caller), { of: null, ...audience });
  }

  async sentToMeetup(slug: string, query: Page, caller: MemberCaller) {
    return this.#listSent(await this.#organisedMeetup(slug, caller), query);
  }

  async sentToCommunity(slug: string, query: Page, caller: MemberCaller) {
    return this.#listSent(await this.#organisedCommunity(slug, caller), query);
  }

  async ofMeetup(slug: string, query: Page, caller: MemberCaller) {
    const { id: meetupId, communityId } = await this.meetups.bySlug(slug, caller);
    return this.#listFor(caller.member.id, { communityId, meetupId }, query);
  }

  async ofCommunity(slug: string, query: Page, caller: MemberCaller) {
    const { id: communityId } = await this.communities.bySlug(slug);
    return this.#listFor(caller.member.id, { communityId, meetupId: null }, query);
  }

  #announce(place: Place, audience: Audience, message: Message, { member }: MemberCaller): Promise<SentAnnouncement> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const { communityId, meetupId } = place;
      if ((await this.announcements.countSinceLocked(tx, place, before(now))) >= limitOf(place))
        throw problems.raise('announcement.too-many');
      const recipients = await this.announcements.countAudience(place, audience, tx);
      if (recipients === 0) throw problems.raise('announcement.nobody');
      const id = newId();
      await this.announcements.add(tx, {
        id,
        communityId,
        meetupId,
        authorId: member.id,
        ...message,
        audience,
        createdAt: now,
      });
      await this.audit.record(tx, {
        actorId: member.id,
        communityId,
        act: 'announcement.sent',
        objectType: 'announcement',
        objectId: id,
        details: { meetupId, audience, recipients, subject: message.subject },
      });
      this.queues.addAfterCommit(tx, spreadAnnouncement, { announcementId: id });
      return toSentAnnouncement(await this.announcements.sent(id, tx));
    });
  }

  async #size(place: Place, audience: Audience): Promise<{ recipients: number; leftToday: number }> {
    const [recipients, written] = await Promise.all([
      this.announcements.countAudience(place, audience),
      this.announcements.countSince(place, before(this.clock.now())),
    ]);
    return { recipients, leftToday: Math.max(0, limitOf(place) - written) };
  }

  async #listSent(place: Place, { cursor, limit }: Page): Promise<EndpointOutput<typeof listSentToMeetup>> {
    const rows = await this.announcements.listSent(place, cursorKeys(cursor, ['bigint', 'id']), limit + 1);
    return page({ rows, limit, keys: ({ key, id }) => [key, id], view: toSentAnnouncement });
  }

  async #listFor(
    memberId: string,
    place: Place,
    { cursor, limit }: Page,
  ): Promise<EndpointOutput<typeof listMeetupAnnouncements>> {
    const rows = await this.announcements.listFor(memberId, place, cursorKeys(cursor, ['bigint', 'id']), limit + 1);
    return page({ rows, limit, keys: ({ key, id }) => [key, id], view: toAnnouncement });
  }

  async #organisedMeetup(slug: string, caller: MemberCaller): Promise<Place & { state: string }> {
    const { id: meetupId, communityId, state } = await this.meetups.withRole(slug, caller, 'organiser');
    return { communityId, meetupId, state };
  }

  async #organisedCommunity(slug: string, { member }: MemberCaller): Promise<Place> {
    const { id: communityId } = await this.communities.bySlug(slug);
    await this.memberships.require(communityId, member, 'organiser');
    return { communityId, meetupId: null };
  }
}

const before = (now: Date) => new Date(now.getTime() - day);
const forMeetup = ({ of }: Pick<Audience, 'of'>): Audience => ({ of, role: null, level: null });
