import {
  type EndpointInput,
  factsOf,
  type MailPreferences as View,
  type NotificationKind,
  notificationKindNames,
  type setMailPreference,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { CommunitiesService } from '../communities/index.ts';
import { fits } from '../notifications/index.ts';
import { MailPreferencesRepository } from './mail-preferences.repository.ts';

/** What members want to get. Asked when a mail is sent, not when it is written, so that a change counts at once. */
@Injectable()
export class MailPreferences {
  constructor(
    private readonly database: Database,
    private readonly preferences: MailPreferencesRepository,
    private readonly communities: CommunitiesService,
    private readonly clock: Clock,
  ) {}

  async of(memberId: string, tx?: EntityManager): Promise<View> {
    const [choices, communities] = await Promise.all([
      this.preferences.choicesOf(memberId, tx),
      this.preferences.communitiesOf(memberId, tx),
    ]);
    return {
      communities,
      kinds: notificationKindNames.filter(mailed).map((kind) => {
        const { group, transactional, byLevel = false } = factsOf(kind);
        const mine = choices.filter((row) => row.kind === kind);
        return {
          kind,
          group,
          transactional,
          byLevel,
          choice: mine.find(({ community }) => community === null)?.choice ?? 'on',
          communities: mine.flatMap(({ community, choice }) => (community === null ? [] : [{ community, choice }])),
        };
      }),
    };
  }

  choose(
    {
      params: { kind },
      body: { community: slug, choice },
    }: Pick<EndpointInput<typeof setMailPreference>, 'params' | 'body'>,
    { member }: MemberCaller,
  ): Promise<View> {
    return this.database.transaction(async (tx) => {
      if (!mailed(kind) || !fits(kind, choice)) throw problems.raise('mail.choice-unfit');
      const communityId = slug === null ? null : (await this.communities.bySlug(slug, tx)).id;
      const what = { memberId: member.id, kind, communityId };
      if (choice === null) await this.preferences.forget(tx, what);
      else await this.preferences.choose(tx, what, choice, this.clock.now());
      return this.of(member.id, tx);
    });
  }
}

const mailed = (kind: NotificationKind) => !factsOf(kind).inAppOnly;
