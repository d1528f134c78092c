import type {
  EndpointInput,
  EndpointOutput,
  getMeetupDrift,
  getSpeakerDrift,
  listCommunityDrift,
  listMyTalkDrift,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { Member, MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { CommunitiesService, has, Memberships } from '../communities/index.ts';
import { MeetupsService } from '../meetups/index.ts';
import { ProposalAccess } from '../proposals/index.ts';
import { DriftRepository } from './drift.repository.ts';

const key = ({ startsAt, id }: { startsAt: Date; id: string }) => [startsAt.toISOString(), id] as const;

/** Whether levels were true, for those who can do better next time: speaker, panel, organisers. */
@Injectable()
export class DriftService {
  constructor(
    private readonly drifts: DriftRepository,
    private readonly meetups: MeetupsService,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly proposals: ProposalAccess,
    private readonly clock: Clock,
  ) {}

  /** Words were written to the organisers, so the panel does not read them; and to be alone with them there must be five answers. */
  async ofMeetup(slug: string, caller: MemberCaller): Promise<EndpointOutput<typeof getMeetupDrift>> {
    const { id, roles } = await this.meetups.withRole(slug, caller, 'panellist');
    const { drift, talks, notes } = await this.drifts.ofMeetup(id);
    return { drift, talks, notes: drift && has(roles, 'organiser') ? notes : [] };
  }

  async ofCommunity(
    { params, query }: EndpointInput<typeof listCommunityDrift>,
    { member }: MemberCaller,
  ): Promise<EndpointOutput<typeof listCommunityDrift>> {
    const { id: communityId } = await this.communities.bySlug(params.community);
    await this.memberships.require(communityId, member, 'panellist');
    const rows = await this.drifts.ofCommunity({
      communityId,
      withPrivate: has(await this.memberships.rolesOf(communityId, member), 'organiser'),
      now: this.clock.now(),
      after: cursorKeys(query.cursor, ['instant', 'id']),
      limit: query.limit,
    });
    return page({ rows, limit: query.limit, keys: key, view: ({ meetup, drift }) => ({ meetup, drift }) });
  }

  async ofSpeaker(
    { query }: EndpointInput<typeof listMyTalkDrift>,
    { id }: Member,
  ): Promise<EndpointOutput<typeof listMyTalkDrift>> {
    const after = cursorKeys(query.cursor, ['instant', 'id']);
    const rows = await this.drifts.ofSpeaker(id, { after, limit: query.limit });
    return page({ rows, limit: query.limit, keys: key, view: ({ view }) => view });
  }

  async forPanel(proposalId: string, member: Member): Promise<EndpointOutput<typeof getSpeakerDrift>> {
    const { row } = await this.proposals.row(proposalId, member);
    return { items: await this.drifts.forPanel(row.speaker.id, row.community_id), nextCursor: null };
  }
}
