import { organise } from '@hallway/i18n/en/organise';
import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { FormErrorEntry } from '../../ui/form-errors.tsx';
import { textOf } from '../../lib/text.ts';
import { FormErrors } from '../../ui/form-errors.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { LevelField } from '../../ui/level-field.tsx';
import { MeetupFormPlace } from './meetup-form-place.tsx';
import { MeetupFormPromise } from './meetup-form-promise.tsx';
import { MeetupFormSeats } from './meetup-form-seats.tsx';
import { MeetupFormTime } from './meetup-form-time.tsx';
import { MeetupFormWhat } from './meetup-form-what.tsx';
import { MeetupPreview } from './meetup-preview.tsx';
import type { MeetupValues } from './meetup-values.ts';

/** What the parts of the form share. */
export interface MeetupFormApi extends Pick<
  UseFormReturn<MeetupValues>,
  'watch' | 'setValue' | 'getValues' | 'register'
> {
  field: (name: keyof MeetupValues) => object;
  composed: (name: keyof MeetupValues) => { name: string; error: string | undefined };
}

interface MeetupFormProps {
  form: MeetupFormApi & {
    onSubmit: (event?: React.BaseSyntheticEvent) => unknown;
    summary: { attempt: number; errors: FormErrorEntry[] };
  };
  community: { slug: string; title: string };
  taken?: { going: number; waitlisted: number };
  /** Stands in place of the level choice once there is a level. */
  level?: ReactNode;
  notice?: ReactNode;
  actions: ReactNode;
}

/** Everything about one meetup, beginning with whom it is for; beside it the card as people will see it. */
export function MeetupForm({ form, community, taken, level, notice, actions }: MeetupFormProps) {
  const t = textOf({ organise });
  return (
    <form
      noValidate
      onSubmit={(event) => void form.onSubmit(event)}
      className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]"
    >
      <div className="min-w-0 space-y-8">
        <FormErrors {...form.summary} />
        {notice}
        {level ?? (
          <LevelField
            label={<span className="font-display mb-2 block text-2xl">{t('meetup.who')}</span>}
            help={t('meetup.whoHelp')}
            {...form.field('level')}
          />
        )}
        <FormSection title={t('meetup.what')}>
          <MeetupFormWhat form={form} community={community.slug} />
        </FormSection>
        <FormSection title={t('meetup.promise')} help={t('meetup.promiseHelp')}>
          <MeetupFormPromise form={form} />
        </FormSection>
        <FormSection title={t('meetup.when')}>
          <MeetupFormTime form={form} />
        </FormSection>
        <FormSection title={t('meetup.where')}>
          <MeetupFormPlace form={form} />
        </FormSection>
        <FormSection title={t('meetup.seats')}>
          <MeetupFormSeats form={form} />
        </FormSection>
      </div>
      <aside className="min-w-0">
        <div className="lg:sticky lg:top-6">
          <h2 className="mb-3 text-lg text-ink-soft">{t('meetup.preview')}</h2>
          <MeetupPreview values={form.watch()} community={community} taken={taken} />
          <div className="mt-6 flex flex-col gap-2">{actions}</div>
        </div>
      </aside>
    </form>
  );
}
