import { organise } from '@hallway/i18n/en/organise';
import { proposals } from '@hallway/i18n/en/proposals';
import type { Call } from '@hallway/contracts';
import { useQuery } from '@tanstack/react-query';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { DateTimeField } from '../../ui/date-time-field.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { allSeriesQuery } from '../organise/organise-queries.ts';
import { callBody, type CallValues } from './call-values.ts';
import { FormatListField } from './format-list-field.tsx';

interface CallFormProps {
  community: string;
  timeZone: string;
  initial: CallValues;
  kind: 'new' | 'change';
  draft?: string;
  submit: (values: CallValues, idempotencyKey: string) => Promise<Call>;
  onDone: (call: Call) => unknown;
  action: string;
}

export function CallForm({ community, timeZone, initial, kind, draft, submit, onDone, action }: CallFormProps) {
  const t = textOf({ proposals });
  const { data: series } = useQuery({ ...allSeriesQuery(community), enabled: kind === 'new' });
  const form = useApiForm<CallValues, Call>({
    schema: async () => {
      const [{ z }, { openCall, changeCall }] = await Promise.all([import('zod'), import('@hallway/contracts/calls')]);
      return z.preprocess(
        (values: CallValues) => ({ ...callBody(values, timeZone), ...(kind === 'new' && { series: values.series }) }),
        kind === 'new' ? openCall.body : changeCall.body,
      ) as never;
    },
    defaultValues: initial,
    submit,
    onDone,
    ...(draft && { draft }),
  });
  const dirty = { shouldDirty: true } as const;
  return (
    <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="max-w-[46rem] space-y-5">
      <FormErrors {...form.summary} />
      <TextField label={t('call.title')} help={t('call.titleHelp')} {...form.field('title')} />
      {kind === 'new' && series?.items.length === 0 && (
        <Notice
          tone="warning"
          actions={
            <LinkButton look="quiet" size="sm" to="/c/$community/manage/series/new" params={{ community }}>
              {textOf({ organise })('series.newTitle')}
            </LinkButton>
          }
        >
          {t('call.targetMissing')}
        </Notice>
      )}
      {kind === 'new' && (
        <SelectField
          key={series?.items.length}
          label={t('call.target')}
          help={t('call.targetHelp')}
          placeholder={t('call.targetNone')}
          options={(series?.items ?? []).map(({ slug, title }) => ({ value: slug, label: title }))}
          {...form.field('series')}
        />
      )}
      <MarkdownField
        label={t('call.description')}
        optional
        text={form.watch('description')}
        {...form.field('description')}
      />
      <FormatListField
        value={form.watch('formats')}
        onChange={(formats) => form.setValue('formats', formats, dirty)}
        {...form.composed('formats')}
      />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <DateTimeField
          label={t('call.opensAt')}
          help={t('call.opensAtHelp')}
          optional
          timeZone={timeZone}
          value={form.watch('opensAt')}
          onChange={(at) => form.setValue('opensAt', at, dirty)}
          {...form.composed('opensAt')}
        />
        <DateTimeField
          label={t('call.closesAt')}
          help={t('call.closesAtHelp')}
          optional
          timeZone={timeZone}
          value={form.watch('closesAt')}
          onChange={(at) => form.setValue('closesAt', at, dirty)}
          {...form.composed('closesAt')}
        />
      </div>
      <NumberField
        label={t('call.decisionDays')}
        help={t('call.decisionHelp')}
        optional
        min={1}
        max={365}
        value={form.watch('decisionDays')}
        onChange={(days) => form.setValue('decisionDays', days, dirty)}
        {...form.composed('decisionDays')}
      />
      <Button type="submit" busy={form.busy}>
        {action}
      </Button>
    </form>
  );
}
