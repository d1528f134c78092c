import { mailing } from '@hallway/i18n/en/mailing';
import { organise } from '@hallway/i18n/en/organise';
import { api } from '../../lib/api.ts';
import { cx } from '../../lib/cx.ts';
import { useOptimistic } from '../../lib/optimistic.ts';
import { textOf } from '../../lib/text.ts';
import { inputClass } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { type Choice, type KindPreference, type MailPreferences, mailPreferencesQuery } from './mail-queries.ts';
import { withChoice } from './with-choice.ts';

interface KindRowProps {
  preference: KindPreference;
  /** Null: everywhere. */
  community: string | null;
  communities: MailPreferences['communities'];
}

/** One kind of mail: on or off, where it has levels one of them, and for a community also "as everywhere". */
export function KindRow({ preference, community, communities }: KindRowProps) {
  const t = textOf({ mailing });
  const { kind, byLevel, choice } = preference;
  const label = textOf({ organise })(`mailKind.${kind}`);
  const save = useOptimistic({
    mutationFn: (next: Choice | null) =>
      api('PUT /me/mails/:kind', { params: { kind }, body: { community, choice: next } }),
    queryKey: mailPreferencesQuery().queryKey,
    expect: (current: MailPreferences, next) => withChoice(current, { kind, community, choice: next }),
    settle: (_current, answer: MailPreferences) => answer,
  });
  const own = preference.communities.find((each) => each.community === community)?.choice;
  const differs = communities.filter(({ slug }) => preference.communities.some((each) => each.community === slug));
  const help =
    community === null && differs.length > 0
      ? t('choose.exceptions', { communities: differs.map(({ title }) => title).join(', ') })
      : undefined;
  if (!byLevel && community === null) {
    return (
      <Switch
        label={label}
        help={help}
        checked={choice !== 'off'}
        onChange={({ target }) => save.mutate(target.checked ? 'on' : 'off')}
      />
    );
  }
  const word: Record<Choice, string> = {
    on: byLevel ? t('choose.both') : t('choose.on'),
    newbie: t('choose.onlyNewbie'),
    advanced: t('choose.onlyAdvanced'),
    off: t('choose.off'),
  };
  const choices: Choice[] = byLevel ? ['on', 'newbie', 'advanced', 'off'] : ['on', 'off'];
  return (
    <label
      className={cx(
        'flex min-h-11 items-center justify-between gap-x-4 gap-y-1 py-2',
        community !== null && 'flex-wrap',
      )}
    >
      <span>
        <span className="font-semibold">{label}</span>
        {help && <span className="block text-[0.94rem] text-ink-soft">{help}</span>}
      </span>
      <select
        className={`${inputClass} w-auto! max-w-full shrink-0`}
        value={community === null ? choice : (own ?? '')}
        onChange={({ target }) => save.mutate((target.value || null) as Choice | null)}
      >
        {community !== null && <option value="">{t('choose.as', { choice: word[choice] })}</option>}
        {choices.map((each) => (
          <option key={each} value={each}>
            {word[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
