import type { EndpointInput, MailSubscription, setSubscription } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { MailPreferencesRepository } from './mail-preferences.repository.ts';
import { readUnsubscribeToken, type Subscription } from '../notifications/index.ts';

/** The unsubscribe link of a mail. Its token is all the proof there is: people who clean up their mail do not sign in first. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly preferences: MailPreferencesRepository,
    private readonly clock: Clock,
  ) {}

  get(token: string): Promise<MailSubscription> {
    return this.#view(this.#read(token));
  }

  /** Twice is as once. */
  set(token: string, { wanted, everywhere }: EndpointInput<typeof setSubscription>['body']): Promise<MailSubscription> {
    const about = this.#read(token);
    return this.database.transaction(async (tx) => {
      await this.#view(about, tx);
      const choice = wanted ? 'on' : 'off';
      if (everywhere || about.communityId === null) {
        await this.preferences.forgetExceptions(tx, about);
        await this.preferences.choose(tx, { ...about, communityId: null }, choice, this.clock.now());
      } else await this.preferences.choose(tx, about, choice, this.clock.now());
      return this.#view(about, tx);
    });
  }

  #read(token: string): Subscription {
    const about = readUnsubscribeToken(token, this.config.secret);
    if (!about) throw problems.raise('not-found');
    return about;
  }

  async #view(about: Subscription, tx?: EntityManager): Promise<MailSubscription> {
    const found = await this.preferences.subscription(about, tx);
    if (!found || (about.communityId !== null && !found.community)) throw problems.raise('not-found');
    const everywhere = found.everywhere ?? 'on';
    return {
      kind: about.kind,
      community: found.community,
      wanted: (found.here ?? everywhere) !== 'off',
      wantedEverywhere: everywhere !== 'off',
    };
  }
}
