import type { Choice, KindPreference, MailPreferences } from './mail-queries.ts';

interface Change {
  kind: KindPreference['kind'];
  /** Null: everywhere. */
  community: string | null;
  /** Null: as everywhere. */
  choice: Choice | null;
}

/** What the page will show once the server has taken the choice. */
export function withChoice(before: MailPreferences, { kind, community, choice }: Change): MailPreferences {
  const changed = (preference: KindPreference): KindPreference => {
    if (community === null) return { ...preference, choice: choice ?? 'on' };
    const others = preference.communities.filter((each) => each.community !== community);
    return { ...preference, communities: choice === null ? others : [...others, { community, choice }] };
  };
  return { ...before, kinds: before.kinds.map((each) => (each.kind === kind ? changed(each) : each)) };
}
