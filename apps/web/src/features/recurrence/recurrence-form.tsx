import { recurrence as words } from '@hallway/i18n/en/recurrence';
import type { Recurrence, RecurrenceFields, Series } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { DatePreview } from './date-preview.tsx';
import { bodyOf, emptyRecurrence, type RecurrenceValues, valuesOf } from './recurrence-values.ts';
import { RuleFields } from './rule-fields.tsx';
import { TemplateFields } from './template-fields.tsx';

/** What the parts of the form share. */
export interface RecurrenceFormApi extends Pick<UseFormReturn<RecurrenceValues>, 'watch' | 'setValue' | 'register'> {
  field: (name: keyof RecurrenceValues) => object;
  composed: (name: keyof RecurrenceValues) => { name: string; error: string | undefined };
}

interface RecurrenceFormProps {
  community: { slug: string; timeZone: string; city: string };
  series: Series;
  current: Recurrence;
  onDone: (saved: Recurrence) => unknown;
}

const schema = async (kept: RecurrenceFields['template'] | undefined) => {
  const [{ z: zod }, { recurrenceFields }] = await Promise.all([
    import('zod'),
    import('@hallway/contracts/recurrences'),
  ]);
  // the template's fields stand among the others in the form, and so do their errors
  const flat = recurrenceFields.extend({ template: zod.unknown() }).extend(recurrenceFields.shape.template.shape);
  return zod.preprocess((values: RecurrenceValues) => {
    const { template, ...rest } = bodyOf(values, kept);
    return { ...rest, ...template, template };
  }, flat) as unknown as z.ZodType<unknown, RecurrenceValues>;
};

/** The rule of a series: when, how meetups are made, and what each begins with; beside it the dates that follow. */
export function RecurrenceForm({ community, series, current, onDone }: RecurrenceFormProps) {
  const t = textOf({ recurrence: words });
  const params = { community: community.slug, series: series.slug };
  const kept = current.recurrence?.template;
  const form = useApiForm<RecurrenceValues, Recurrence>({
    schema: () => schema(kept),
    defaultValues: current.recurrence ? valuesOf(current.recurrence) : emptyRecurrence(community),
    draft: `recurrence:${community.slug}:${series.slug}:${current.version}`,
    submit: (values) =>
      api('PUT /communities/:community/series/:series/recurrence', {
        params,
        body: bodyOf(values, kept),
        ifMatch: `"${current.version}"`,
      }),
    onDone,
  });
  const pattern = series.levelPattern;
  const dirty = { shouldDirty: true } as const;
  const publish = form.watch('publish');
  return (
    <form
      noValidate
      onSubmit={(event) => void form.onSubmit(event)}
      className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_26rem]"
    >
      <div className="min-w-0 space-y-8">
        <FormErrors {...form.summary} />
        {pattern.length === 0 && (
          <Notice
            tone="warning"
            actions={
              <Link to="/c/$community/manage/series/$series" params={params} className="link font-semibold">
                {t('preview.patternLink')}
              </Link>
            }
          >
            {t('preview.noPattern')}
          </Notice>
        )}
        <FormSection title={t('rule.title')}>
          <RuleFields form={form} />
        </FormSection>
        <FormSection title={t('making.title')}>
          <NumberField
            label={t('ahead')}
            help={t('aheadHelp')}
            min={1}
            max={12}
            value={form.watch('ahead')}
            onChange={(next) => form.setValue('ahead', next, dirty)}
            {...form.composed('ahead')}
          />
          <RadioGroup
            label={t('publish')}
            name="publish"
            columns
            value={publish ? 'yes' : 'no'}
            onChange={({ target }) => form.setValue('publish', target.value === 'yes', dirty)}
            options={(['no', 'yes'] as const).map((value) => ({
              value,
              label: t(`publishing.${value}`),
              help: t(`publishing.${value}Help`),
            }))}
          />
        </FormSection>
        <FormSection title={t('template.title')} help={t('template.help')}>
          <TemplateFields form={form} pattern={pattern} />
        </FormSection>
      </div>
      <aside className="min-w-0">
        <div className="lg:sticky lg:top-6">
          <section aria-labelledby="dates" className="rounded-lg border border-line bg-surface p-4 sm:p-5">
            <h2 id="dates" className="mb-2 text-lg">
              {t('preview.title')}
            </h2>
            <DatePreview
              values={form.watch()}
              pattern={pattern}
              dates={current.dates}
              onSkips={(skips) => form.setValue('skips', skips, dirty)}
            />
            {pattern.length > 1 && (
              <Button
                look="bare"
                size="sm"
                className="mt-2"
                onClick={() => form.setValue('patternStart', (form.watch('patternStart') + 1) % pattern.length, dirty)}
              >
                {t('shift')}
              </Button>
            )}
          </section>
          <div className="mt-6 flex flex-col gap-2">
            {current.recurrence && <p className="text-[0.94rem] text-ink-soft">{t('moves')}</p>}
            <Button type="submit" busy={form.busy} disabled={pattern.length === 0}>
              {t('save')}
            </Button>
          </div>
        </div>
      </aside>
    </form>
  );
}
