import type { EndpointOutput, getDoorTeam, openDoorLink } from '@hallway/contracts';
import { qrPath } from '@hallway/formats/qr';
import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { Audit } from '../audit/index.ts';
import { type MeetupRef, MeetupsService } from '../meetups/index.ts';
import { DoorTeamRepository } from './door-team.repository.ts';

interface OneHelper {
  meetup: string;
  memberId: string;
}

/** The door without any other right: named by an organiser, or come by an invitation. */
@Injectable()
export class DoorTeamService {
  constructor(
    private readonly meetups: MeetupsService,
    private readonly team: DoorTeamRepository,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async list(slug: string, caller: MemberCaller): Promise<EndpointOutput<typeof getDoorTeam>> {
    const { id } = await this.meetups.withRole(slug, caller, 'organiser');
    const [helpers, link] = await Promise.all([this.team.helpers(id), this.team.link(id, this.clock.now())]);
    return { helpers, link: link && { expiresAt: link.expiresAt.toISOString() } };
  }

  add({ meetup, memberId }: OneHelper, caller: MemberCaller): Promise<null> {
    return this.#act(meetup, caller, 'door.helper-added', async (tx, { id }) => {
      const added = await this.team.add(tx, { meetupId: id, memberId, now: this.clock.now() });
      if (!added) throw problems.raise('community.not-a-member');
      return { memberId };
    });
  }

  remove({ meetup, memberId }: OneHelper, caller: MemberCaller): Promise<null> {
    return this.#act(meetup, caller, 'door.helper-removed', async (tx, { id }) => {
      await this.team.remove(tx, { meetupId: id, memberId, now: this.clock.now() });
      return { memberId };
    });
  }

  async openLink(slug: string, caller: MemberCaller): Promise<EndpointOutput<typeof openDoorLink>> {
    const secret = randomBytes(18).toString('base64url');
    let expiresAt = '';
    await this.#act(slug, caller, 'door.link-opened', async (tx, { id, endsAt }) => {
      if (endsAt <= this.clock.now()) throw problems.raise('door.closed');
      await this.team.setLink(tx, { meetupId: id, secretHash: hashOf(secret) });
      expiresAt = endsAt.toISOString();
      return {};
    });
    const address = `${this.config.publicUrl}/m/${slug}/door?join=${secret}`;
    return { secret, qr: qrPath(address), expiresAt };
  }

  closeLink(slug: string, caller: MemberCaller): Promise<null> {
    return this.#act(slug, caller, 'door.link-closed', async (tx, { id }) => {
      await this.team.endLink(tx, id);
      return {};
    });
  }

  /** One answer for a wrong secret, an old one and a meetup that is not there: nothing is learnt by trying. */
  async join(slug: string, secret: string, { member }: MemberCaller): Promise<null> {
    const joined = await this.team.join({
      slug,
      secretHash: hashOf(secret),
      memberId: member.id,
      now: this.clock.now(),
    });
    if (!joined) throw problems.raise('door.link-ended');
    return null;
  }

  #act(
    slug: string,
    caller: MemberCaller,
    act: `door.${string}`,
    work: (tx: EntityManager, meetup: MeetupRef) => Promise<object>,
  ): Promise<null> {
    return this.database.transaction(async (tx) => {
      const meetup = await this.meetups.withRole(slug, caller, 'organiser', tx);
      const details = await work(tx, meetup);
      const { id: objectId, communityId } = meetup;
      await this.audit.record(tx, {
        actorId: caller.member.id,
        communityId,
        act,
        objectType: 'meetup',
        objectId,
        details,
      });
      return null;
    });
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
