import {
  type EndpointInput,
  type EndpointOutput,
  type Invitation,
  type inviteByMail,
  type listInvitations,
  mailInvitation,
  type openInvitationLink,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Member, MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { problems } from '../../platform/http/problems.ts';
import { Queues } from '../../platform/queue/queues.ts';
import { Audit } from '../audit/index.ts';
import { CommunitiesService, type CommunityRef, Memberships } from '../communities/index.ts';
import { MeetupsService } from '../meetups/index.ts';
import { linksPerDay, mailedGoodForDays, mailsPerDay } from './invitation-rules.ts';
import { hashOfAddress, tokenOf } from './invitation-token.ts';
import { type InvitationRow, toInvitation } from './invitation.view.ts';
import { InvitationsRepository } from './invitations.repository.ts';

const day = 86_400_000;

/** What organisers do with invitations. */
@Injectable()
export class InvitingService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly meetups: MeetupsService,
    private readonly queues: Queues,
    private readonly audit: Audit,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async list(
    { params, query: { cursor, limit } }: EndpointInput<typeof listInvitations>,
    { member }: MemberCaller,
  ): Promise<EndpointOutput<typeof listInvitations>> {
    const community = await this.#organised(params.community, member);
    const [after] = cursorKeys(cursor, ['id']);
    const rows = await this.invitations.list(community.id, { after, limit: limit + 1 });
    return page({ rows, limit, keys: ({ id }) => [id], view: (row) => this.#view(row, member) });
  }

  byMail(
    { params, body }: EndpointInput<typeof inviteByMail>,
    caller: MemberCaller,
  ): Promise<EndpointOutput<typeof inviteByMail>> {
    const { member } = caller;
    return this.database.transaction(async (tx) => {
      const community = await this.#organised(params.community, member, tx);
      const meetupId = await this.#meetup(body.meetup, community, caller, tx);
      const now = this.clock.now();
      const { mails } = await this.invitations.madeSince(tx, community.id, new Date(now.getTime() - day));
      const ids: string[] = [];
      const made: string[] = [];
      for (const email of [...new Set(body.emails)].sort()) {
        const open = await this.invitations.openFor(tx, {
          communityId: community.id,
          meetupId,
          email,
          now,
          role: body.role,
          createdBy: member.id,
        });
        const id = open ?? newId();
        ids.push(id);
        if (open) continue;
        made.push(id);
        await this.invitations.insert(tx, {
          id,
          communityId: community.id,
          meetupId,
          email,
          addressHash: hashOfAddress(email, this.config.secret),
          role: body.role,
          maxUses: 1,
          createdBy: member.id,
          createdAt: now,
          expiresAt: new Date(now.getTime() + mailedGoodForDays * day),
          mailState: 'pending',
        });
      }
      if (mails + made.length > mailsPerDay)
        throw problems.raise('invitation.too-many', { params: { left: Math.max(0, mailsPerDay - mails) } });
      await this.#record(tx, {
        member,
        community,
        act: 'invitation.mailed',
        details: { count: made.length, role: body.role },
      });
      this.database.afterCommit(tx, () =>
        this.queues.addBulk(
          mailInvitation,
          made.map((invitationId) => ({ payload: { invitationId } })),
        ),
      );
      const rows = await this.invitations.some(ids, tx);
      return { items: rows.map((row) => this.#view(row, member)) };
    });
  }

  link({ params, body }: EndpointInput<typeof openInvitationLink>, caller: MemberCaller): Promise<Invitation> {
    const { member } = caller;
    return this.database.transaction(async (tx) => {
      const community = await this.#organised(params.community, member, tx);
      const meetupId = await this.#meetup(body.meetup, community, caller, tx);
      const now = this.clock.now();
      const { links } = await this.invitations.madeSince(tx, community.id, new Date(now.getTime() - day));
      if (links >= linksPerDay) throw problems.raise('invitation.too-many', { params: { left: 0 } });
      const id = newId();
      await this.invitations.insert(tx, {
        id,
        communityId: community.id,
        meetupId,
        maxUses: body.maxUses,
        createdBy: member.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + body.days * day),
      });
      await this.#record(tx, { member, community, act: 'invitation.linked', details: { uses: body.maxUses } });
      const [row] = await this.invitations.some([id], tx);
      return this.#view(row!, member);
    });
  }

  revoke(
    { community: slug, invitationId }: { community: string; invitationId: string },
    member: Member,
  ): Promise<null> {
    return this.database.transaction(async (tx) => {
      const community = await this.#organised(slug, member, tx);
      const ref = { id: invitationId, communityId: community.id, now: this.clock.now() };
      if (!(await this.invitations.revoke(tx, ref))) throw problems.raise('not-found');
      await this.#record(tx, { member, community, act: 'invitation.revoked', details: { invitationId } });
      return null;
    });
  }

  async #organised(slug: string, member: Member, tx?: EntityManager): Promise<CommunityRef> {
    const community = await this.communities.bySlug(slug, tx);
    await this.memberships.require(community.id, member, 'organiser', tx);
    return community;
  }

  /** A published meetup of this community. */
  async #meetup(
    slug: string | null,
    community: CommunityRef,
    caller: MemberCaller,
    tx: EntityManager,
  ): Promise<string | null> {
    if (slug === null) return null;
    const meetup = await this.meetups.bySlug(slug, caller, tx);
    if (meetup.communityId !== community.id) throw problems.raise('not-found');
    if (meetup.state !== 'published') throw problems.raise('meetup.state', { params: { state: meetup.state } });
    return meetup.id;
  }

  #view(row: InvitationRow, { id: viewerId }: Member): Invitation {
    const url = `${this.config.publicUrl}/invitations/${tokenOf(row.id, this.config.secret)}`;
    return toInvitation(row, { now: this.clock.now(), viewerId, url });
  }

  #record(
    tx: EntityManager,
    about: { member: Member; community: CommunityRef; act: `invitation.${string}`; details: object },
  ): Promise<void> {
    const { member, community, act, details } = about;
    return this.audit.record(tx, {
      actorId: member.id,
      communityId: community.id,
      act,
      objectType: 'community',
      objectId: community.id,
      details,
    });
  }
}
