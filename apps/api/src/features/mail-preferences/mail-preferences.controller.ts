import { getMailPreferences, getSubscription, setMailPreference, setSubscription } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { MailPreferences } from './mail-preferences.service.ts';
import { Subscriptions } from './subscriptions.service.ts';

@Controller()
export class MailPreferencesController {
  constructor(
    private readonly preferences: MailPreferences,
    private readonly subscriptions: Subscriptions,
  ) {}

  @Implements(getMailPreferences)
  get(_: HandlerInput<typeof getMailPreferences>, { member }: MemberCaller) {
    return this.preferences.of(member.id);
  }

  @Implements(setMailPreference)
  choose(input: HandlerInput<typeof setMailPreference>, caller: MemberCaller) {
    return this.preferences.choose(input, caller);
  }

  @Implements(getSubscription)
  subscription({ params }: HandlerInput<typeof getSubscription>) {
    return this.subscriptions.get(params.token);
  }

  @Implements(setSubscription)
  setSubscription({ params, body }: HandlerInput<typeof setSubscription>) {
    return this.subscriptions.set(params.token, body);
  }
}
