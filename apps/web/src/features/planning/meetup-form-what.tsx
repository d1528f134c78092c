import { organise } from '@hallway/i18n/en/organise';
import { states } from '@hallway/i18n/en/states';
import { useQuery } from '@tanstack/react-query';
import { textOf } from '../../lib/text.ts';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TagField } from '../../ui/tag-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { topicsQuery } from '../meetups/meetup-queries.ts';
import { allSeriesQuery } from '../organise/organise-queries.ts';
import type { MeetupFormApi } from './meetup-form.tsx';

const formats = ['talks', 'workshop', 'hackathon', 'open-space', 'social'] as const;

export function MeetupFormWhat({ form, community }: { form: MeetupFormApi; community: string }) {
  const t = textOf({ organise });
  const s = textOf({ states });
  const { data: series } = useQuery(allSeriesQuery(community));
  const { data: topics } = useQuery(topicsQuery());
  const options = (series?.items ?? []).map(({ slug, title }) => ({ value: slug, label: title }));
  const chosen = form.watch('series');
  return (
    <>
      <TextField label={t('meetup.title')} help={t('meetup.titleHelp')} {...form.field('title')} />
      <TextField label={t('meetup.summary')} help={t('meetup.summaryHelp')} optional {...form.field('summary')} />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <SelectField
          label={t('meetup.format')}
          options={formats.map((value) => ({ value, label: s(`format.${value}`) }))}
          {...form.field('format')}
        />
        <SelectField
          key={options.length}
          label={t('meetup.series')}
          placeholder={t('meetup.noSeries')}
          options={
            chosen && !options.some(({ value }) => value === chosen)
              ? [...options, { value: chosen, label: chosen }]
              : options
          }
          {...form.field('series')}
        />
      </div>
      <TagField
        label={t('meetup.topics')}
        help={t('meetup.topicsHelp')}
        optional
        value={form.watch('topics')}
        onChange={(tags) => form.setValue('topics', tags, { shouldDirty: true })}
        suggestions={(topics?.items ?? []).map(({ title }) => title)}
        {...form.composed('topics')}
      />
      <MarkdownField
        label={t('meetup.description')}
        optional
        text={form.watch('description')}
        {...form.field('description')}
      />
    </>
  );
}
