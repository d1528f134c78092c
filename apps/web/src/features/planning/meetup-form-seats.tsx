import { organise } from '@hallway/i18n/en/organise';
import { textOf } from '../../lib/text.ts';
import { DateTimeField } from '../../ui/date-time-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { MeetupFormApi } from './meetup-form.tsx';

export function MeetupFormSeats({ form }: { form: MeetupFormApi }) {
  const t = textOf({ organise });
  const timeZone = form.watch('timeZone');
  const dirty = { shouldDirty: true } as const;
  return (
    <>
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <NumberField
          label={t('meetup.capacity')}
          help={t('meetup.capacityHelp')}
          optional
          min={1}
          max={100_000}
          value={form.watch('capacity')}
          onChange={(seats) => form.setValue('capacity', seats, dirty)}
          {...form.composed('capacity')}
        />
        <Switch label={t('meetup.waitlist')} help={t('meetup.waitlistHelp')} {...form.register('waitlist')} />
        <SelectField
          label={t('meetup.guests')}
          help={t('meetup.guestsHelp')}
          options={[0, 1, 2, 3].map((count) => ({ value: String(count), label: t('meetup.guestsMost', { count }) }))}
          {...form.register('guestsMax', { valueAsNumber: true })}
        />
        <Switch label={t('meetup.approval')} help={t('meetup.approvalHelp')} {...form.register('approval')} />
        <DateTimeField
          label={t('meetup.opens')}
          help={t('meetup.opensHelp')}
          optional
          value={form.watch('opensAt')}
          onChange={(at) => form.setValue('opensAt', at, dirty)}
          timeZone={timeZone}
          {...form.composed('opensAt')}
        />
        <DateTimeField
          label={t('meetup.closes')}
          help={t('meetup.closesHelp')}
          optional
          value={form.watch('closesAt')}
          onChange={(at) => form.setValue('closesAt', at, dirty)}
          timeZone={timeZone}
          {...form.composed('closesAt')}
        />
      </div>
      <RadioGroup
        label={t('meetup.visibility')}
        options={(['public', 'unlisted', 'private'] as const).map((value) => ({
          value,
          label: t(`meetup.${value}`),
          help: t(`meetup.${value}Help`),
        }))}
        {...form.field('visibility')}
      />
    </>
  );
}
