import { organise } from '@hallway/i18n/en/organise';
import { textOf } from '../../lib/text.ts';
import { SentenceListField } from '../../ui/sentence-list-field.tsx';
import type { MeetupFormApi } from './meetup-form.tsx';

export function MeetupFormPromise({ form }: { form: MeetupFormApi }) {
  const t = textOf({ organise });
  const advanced = form.watch('level') === 'advanced';
  return (
    <>
      <SentenceListField
        label={t('meetup.assumptions')}
        help={t(advanced ? 'meetup.assumptionsAdvanced' : 'meetup.assumptionsNewbie')}
        optional={!advanced}
        placeholder={t('meetup.assumptionsExample')}
        value={form.watch('assumptions')}
        onChange={(sentences) => form.setValue('assumptions', sentences, { shouldDirty: true })}
        {...form.composed('assumptions')}
      />
      <SentenceListField
        label={t('meetup.outcomes')}
        help={t('meetup.outcomesHelp')}
        optional
        value={form.watch('outcomes')}
        onChange={(sentences) => form.setValue('outcomes', sentences, { shouldDirty: true })}
        {...form.composed('outcomes')}
      />
    </>
  );
}
