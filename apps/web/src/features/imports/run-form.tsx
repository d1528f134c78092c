import { imports } from '@hallway/i18n/en/imports';
import type { ScheduleImport } from '@hallway/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { remember } from '../../lib/remember.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SentenceListField } from '../../ui/sentence-list-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { written } from '../planning/sentences.ts';
import { importQuery } from './import-queries.ts';
import { failureText } from './import-words.ts';
import { doubtful } from './shown-items.ts';

interface RunValues {
  seriesTitle: string;
  advancedAssumptions: string[];
  publish: boolean;
}

/** Where the schedule goes, and the sentence every advanced meetup needs. */
export function RunForm({ run }: { run: ScheduleImport }) {
  const t = textOf({ imports });
  const client = useQueryClient();
  const form = useApiForm<RunValues, ScheduleImport>({
    schema: async () => {
      const [{ z }, { runImport }] = await Promise.all([import('zod'), import('@hallway/contracts/imports')]);
      return z.preprocess(
        (values: RunValues) => ({ ...values, advancedAssumptions: written(values.advancedAssumptions) }),
        runImport.body,
      ) as never;
    },
    defaultValues: { seriesTitle: run.title.slice(0, 120), advancedAssumptions: [''], publish: true },
    draft: `import:${run.id}`,
    submit: (values) =>
      api('POST /imports/:importId/run', {
        params: { importId: run.id },
        body: { ...values, advancedAssumptions: written(values.advancedAssumptions) },
      }),
    onDone: (started) => {
      remember(client, importQuery(run.id), started);
      scrollTo({ top: 0 });
    },
  });
  return (
    <Card title={t('run.title')}>
      <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="space-y-4">
        {run.state === 'failed' && (
          <Notice tone="failed" title={t('failed.title')}>
            <p>{t('failed.text')}</p>
            {run.error && <p>{failureText(run.error)}</p>}
          </Notice>
        )}
        <FormErrors {...form.summary} />
        <TextField label={t('run.series')} help={t('run.seriesHelp')} {...form.field('seriesTitle')} />
        <SentenceListField
          label={t('run.assumptions')}
          help={t('run.assumptionsHelp')}
          placeholder={t('run.assumptionsExample')}
          value={form.watch('advancedAssumptions')}
          onChange={(sentences) => form.setValue('advancedAssumptions', sentences, { shouldDirty: true })}
          {...form.composed('advancedAssumptions')}
        />
        <Checkbox label={t('run.publish')} help={t('run.publishHelp')} {...form.register('publish')} />
        {doubtful(run) > 0 && <p className="text-ink-soft">{t('run.doubts', { count: doubtful(run) })}</p>}
        <Button type="submit" busy={form.busy} className="w-full">
          {run.state === 'done' ? t('done.again') : t('run.do', { count: run.total })}
        </Button>
      </form>
    </Card>
  );
}
