import type { acceptInvitation, EndpointOutput, ProblemCode, RsvpStatus, ShownInvitation } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller, Member } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { Audit } from '../audit/index.ts';
import { Memberships } from '../communities/index.ts';
import { RsvpsService } from '../rsvps/index.ts';
import { problemOf, stateOf } from './invitation-rules.ts';
import { hashOfAddress, idOf } from './invitation-token.ts';
import type { InvitationEntity } from './invitation.entity.ts';
import { toShownInvitation } from './invitation.view.ts';
import { InvitationsRepository } from './invitations.repository.ts';

type Accepted = EndpointOutput<typeof acceptInvitation>;

/** What those do who were invited. */
@Injectable()
export class InvitedService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly memberships: Memberships,
    private readonly rsvps: RsvpsService,
    private readonly audit: Audit,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async show(token: string, { member }: Caller): Promise<ShownInvitation> {
    const row = await this.invitations.shown(this.#id(token), member?.id ?? null);
    if (!row) throw problems.raise('not-found');
    if (row.takenOff) throw problems.raise('invitation.revoked');
    const state = stateOf(row, this.clock.now());
    // who has come in by it finds the way again
    if (state !== 'open' && !row.usedByViewer) throw problems.raise(problemOf[state]);
    if (row.role && !(row.createdBy && (await this.invitations.isOrganiser(row.communityId, row.createdBy))))
      throw problems.raise('invitation.revoked');
    return toShownInvitation(row);
  }

  /** Joins, and takes the seat where it is for a meetup; both or nothing. Done again it answers the same. */
  accept(token: string, member: Member): Promise<Accepted> {
    return this.database.transaction(async (tx) => {
      const invitation = await this.invitations.locked(tx, this.#id(token));
      if (!invitation) throw problems.raise('not-found');
      if (await this.invitations.isTakenOff(tx, invitation.id, member.id)) throw problems.raise('invitation.revoked');
      const refs = await this.invitations.refs(tx, invitation);
      const now = this.clock.now();
      const again = await this.invitations.usedBy(tx, invitation.id, member.id);
      if (!again) {
        await this.#check(tx, invitation, member, now);
        await this.invitations.use(tx, invitation.id, member.id, now);
        await this.memberships.ensureMember(tx, invitation.communityId, member.id);
        await this.memberships.acceptPresent(tx, invitation.communityId, member.id);
        if (invitation.role) await this.#giveRole(tx, invitation, member);
      }
      const status = refs.meetup && !again ? await this.#seat(tx, refs.meetup.slug, member.id) : null;
      return { community: refs.community, meetup: refs.meetup && { ...refs.meetup, status } };
    });
  }

  /** For the address an invitation was mailed to: no community mails it one again. */
  async refuse(token: string): Promise<null> {
    const invitation = await this.invitations.find(this.#id(token));
    if (!invitation?.email) throw problems.raise('not-found');
    await this.invitations.refuse(hashOfAddress(invitation.email, this.config.secret), this.clock.now());
    return null;
  }

  async #check(tx: EntityManager, invitation: InvitationEntity, member: Member, now: Date): Promise<void> {
    const state = stateOf(invitation, now);
    if (state !== 'open') throw problems.raise(problemOf[state]);
    if (invitation.email !== null && invitation.email !== member.email)
      throw problems.raise('invitation.other-address');
    const { communityId, createdBy, role } = invitation;
    // a role is given by somebody who still may
    if (role && !(createdBy && (await this.invitations.isOrganiser(communityId, createdBy, tx))))
      throw problems.raise('invitation.revoked');
  }

  /** The invitation lets them see the meetup, whatever its visibility. */
  async #seat(tx: EntityManager, slug: string, memberId: string): Promise<RsvpStatus | null> {
    const { code, status } = await this.rsvps.answerWithin(tx, slug, { memberId, wants: 'going', insider: true });
    if (code !== 'ok') throw problems.raise(code as ProblemCode);
    return status;
  }

  async #giveRole(
    tx: EntityManager,
    { communityId, role, createdBy }: InvitationEntity,
    { id }: Member,
  ): Promise<void> {
    const change = await this.memberships.addRole(tx, { communityId, memberId: id, role: role! });
    if (!change) return;
    await this.audit.record(tx, {
      actorId: createdBy,
      communityId,
      act: 'member.roles-set',
      objectType: 'member',
      objectId: id,
      details: { ...change, by: 'invitation' },
    });
  }

  /** @throws ProblemError `not-found` for what is no token of ours. */
  #id(token: string): string {
    const id = idOf(token, this.config.secret);
    if (id === null) throw problems.raise('not-found');
    return id;
  }
}
