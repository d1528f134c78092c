import { recurrence } from '@hallway/i18n/en/recurrence';
import { textOf } from '../../lib/text.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';

export type Scope = 'one' | 'following';

/** For a meetup of a recurring series: what one types is for it alone, or for all that follow too. */
export function ScopeField({ value, onChange }: { value: Scope; onChange: (scope: Scope) => void }) {
  const t = textOf({ recurrence });
  return (
    <RadioGroup
      label={t('scope.title')}
      name="scope"
      value={value}
      onChange={({ target }) => onChange(target.value as Scope)}
      options={(['one', 'following'] as const).map((scope) => ({
        value: scope,
        label: t(`scope.${scope}`),
        help: t(`scope.${scope}Help`),
      }))}
    />
  );
}
