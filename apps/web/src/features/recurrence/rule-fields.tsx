import { recurrence as words } from '@hallway/i18n/en/recurrence';
import { nthOf, weekdayOf } from '@hallway/time/rule';
import { textOf } from '../../lib/text.ts';
import { DateTimeField } from '../../ui/date-time-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ZoneField } from '../planning/zone-field.tsx';
import type { RecurrenceFormApi } from './recurrence-form.tsx';
import type { RecurrenceValues } from './recurrence-values.ts';

/** When: the first date says which day, the rest says how often and until when. */
export function RuleFields({ form }: { form: RecurrenceFormApi }) {
  const t = textOf({ recurrence: words });
  const values = form.watch();
  const dirty = { shouldDirty: true } as const;
  const number = (name: 'interval' | 'durationMinutes' | 'count') => ({
    value: values[name],
    onChange: (next: number | null) => form.setValue(name, next, dirty),
    ...form.composed(name),
  });
  return (
    <>
      <DateTimeField
        label={t('start')}
        help={t('startHelp')}
        value={values.wallStart}
        onChange={(at) => form.setValue('wallStart', at, dirty)}
        timeZone={values.timeZone}
        {...form.composed('wallStart')}
      />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <ZoneField
          label={t('zone')}
          value={values.timeZone}
          onChange={(zone) => form.setValue('timeZone', zone, dirty)}
          {...form.composed('timeZone')}
        />
        <NumberField label={t('duration')} min={15} max={4320} step={15} {...number('durationMinutes')} />
        <SelectField
          key={values.wallStart?.slice(0, 10)}
          label={t('repeats')}
          options={repeatOptions(values)}
          {...form.field('repeats')}
        />
        {values.repeats !== 'own' && (
          <NumberField
            label={t(values.repeats === 'weekly' ? 'intervalWeeks' : 'intervalMonths')}
            min={1}
            max={99}
            {...number('interval')}
          />
        )}
        <SelectField
          label={t('ends')}
          options={(['never', 'count', 'until'] as const).map((value) => ({ value, label: t(`ending.${value}`) }))}
          {...form.field('ends')}
        />
        {values.ends === 'count' && <NumberField label={t('count')} min={1} max={520} {...number('count')} />}
        {values.ends === 'until' && <TextField label={t('until')} type="date" {...form.field('until')} />}
      </div>
    </>
  );
}

function repeatOptions({ wallStart, ownRule, repeats }: RecurrenceValues) {
  const t = textOf({ recurrence: words });
  const own = ownRule && repeats === 'own' ? [{ value: 'own', label: t('rhythm.own', { rule: ownRule }) }] : [];
  if (!wallStart) return [{ value: 'nth', label: '–' }, ...own];
  const date = wallStart.slice(0, 10);
  const weekday = t(`day.${weekdayOf(date)}`);
  const nth = nthOf(date);
  return [
    { value: 'weekly', label: t('rhythm.weekly', { day: weekday }) },
    ...(nth > 0
      ? [{ value: 'nth', label: t('rhythm.nth', { nth: t(`nth.${nth as 1 | 2 | 3 | 4}`), day: weekday }) }]
      : []),
    // What is chosen stays in the list when the first date moves to an earlier week: a rule never shows as empty.
    ...(Number(date.slice(8)) > 21 || repeats === 'last'
      ? [{ value: 'last', label: t('rhythm.last', { day: weekday }) }]
      : []),
    ...(nth < 0 && repeats === 'nth' ? [{ value: 'nth', label: t('rhythm.last', { day: weekday }) }] : []),
    { value: 'monthDay', label: t('rhythm.monthDay', { day: String(Number(date.slice(8))) }) },
    ...own,
  ];
}
