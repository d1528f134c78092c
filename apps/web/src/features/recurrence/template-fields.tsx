import { organise } from '@hallway/i18n/en/organise';
import { recurrence as words } from '@hallway/i18n/en/recurrence';
import { states } from '@hallway/i18n/en/states';
import type { Level } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SentenceListField } from '../../ui/sentence-list-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TagField } from '../../ui/tag-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { RecurrenceFormApi } from './recurrence-form.tsx';

const formats = ['talks', 'workshop', 'hackathon', 'open-space', 'social'] as const;
const visibilities = ['public', 'unlisted', 'private'] as const;

/** What every meetup of the series begins with. */
export function TemplateFields({ form, pattern }: { form: RecurrenceFormApi; pattern: readonly Level[] }) {
  const t = textOf({ recurrence: words });
  const o = textOf({ organise });
  const s = textOf({ states });
  const dirty = { shouldDirty: true } as const;
  const number = (name: 'capacity' | 'firstNumber' | 'opensBeforeDays' | 'closesBeforeHours') => ({
    value: form.watch(name),
    onChange: (next: number | null) => form.setValue(name, next, dirty),
    ...form.composed(name),
  });
  const sentences = (name: Level) => ({
    value: form.watch(name),
    onChange: (next: string[]) => form.setValue(name, next, dirty),
    ...form.composed(name),
  });
  return (
    <>
      <TextField label={t('meetupTitle')} help={t('meetupTitleHelp')} {...form.field('title')} />
      {form.watch('title').includes('{number}') && (
        <NumberField label={t('firstNumber')} min={1} max={9999} {...number('firstNumber')} />
      )}
      <TextField label={o('meetup.summary')} optional {...form.field('summary')} />
      {pattern.includes('advanced') && (
        <SentenceListField label={t('assumptions')} help={o('meetup.assumptionsAdvanced')} {...sentences('advanced')} />
      )}
      {pattern.includes('newbie') && (
        <SentenceListField label={t('assumptionsNewbie')} optional {...sentences('newbie')} />
      )}
      <TagField
        label={o('meetup.topics')}
        help={o('meetup.topicsHelp')}
        optional
        value={form.watch('topics')}
        onChange={(tags) => form.setValue('topics', tags, dirty)}
        {...form.composed('topics')}
      />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <TextField label={o('meetup.venue')} optional {...form.field('venueName')} />
        <TextField label={o('meetup.room')} optional {...form.field('room')} />
        <TextField label={o('meetup.address')} optional {...form.field('venueAddress')} />
        <TextField label={o('meetup.city')} optional {...form.field('city')} />
        <TextField label={o('meetup.online')} optional type="url" placeholder="https://" {...form.field('onlineUrl')} />
        <TextField label={o('meetup.language')} {...form.field('language')} />
        <SelectField
          label={o('meetup.format')}
          options={formats.map((value) => ({ value, label: s(`format.${value}`) }))}
          {...form.field('format')}
        />
        <SelectField
          label={o('meetup.visibility')}
          options={visibilities.map((value) => ({ value, label: o(`meetup.${value}`) }))}
          {...form.field('visibility')}
        />
        <NumberField
          label={o('meetup.capacity')}
          help={o('meetup.capacityHelp')}
          optional
          min={1}
          max={100_000}
          {...number('capacity')}
        />
        <Switch label={o('meetup.waitlist')} {...form.register('waitlist')} />
        <SelectField
          label={o('meetup.guests')}
          help={o('meetup.guestsHelp')}
          options={[0, 1, 2, 3].map((count) => ({ value: String(count), label: o('meetup.guestsMost', { count }) }))}
          {...form.register('guestsMax', { valueAsNumber: true })}
        />
        <Switch label={o('meetup.approval')} help={t('approvalHelp')} {...form.register('approval')} />
        <NumberField
          label={t('opensBefore')}
          help={t('opensBeforeHelp')}
          optional
          min={0}
          max={366}
          {...number('opensBeforeDays')}
        />
        <NumberField
          label={t('closesBefore')}
          help={t('closesBeforeHelp')}
          optional
          min={0}
          max={8784}
          {...number('closesBeforeHours')}
        />
      </div>
      <MarkdownField
        label={o('meetup.description')}
        optional
        text={form.watch('description')}
        {...form.field('description')}
      />
    </>
  );
}
