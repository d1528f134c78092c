import { common } from '@hallway/i18n/en/common';
import { privacy } from '@hallway/i18n/en/privacy';
import type { Retention } from '@hallway/contracts';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { remember } from '../../lib/remember.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { retentionQuery } from './privacy-queries.ts';

/** How long a community keeps what people told it. */
export function RetentionForm({ community }: { community: string }) {
  const t = textOf({ privacy });
  const client = useQueryClient();
  const { data } = useSuspenseQuery(retentionQuery(community));
  const form = useApiForm({
    schema: (async () => (await import('@hallway/contracts/privacy')).retention) as never,
    defaultValues: data,
    submit: (body: Retention) => api('PUT /communities/:community/retention', { params: { community }, body }),
    onDone: (saved) => {
      remember(client, retentionQuery(community), saved);
      toast(t('retention.saved'));
    },
  });
  const days = (name: keyof Retention, min: number) => (
    <NumberField
      label={t(name === 'answersDays' ? 'retention.answers' : 'retention.attendance')}
      help={t(name === 'answersDays' ? 'retention.answersHelp' : 'retention.attendanceHelp')}
      value={form.watch(name)}
      min={min}
      max={3650}
      onChange={(value) => form.setValue(name, value ?? min, { shouldDirty: true })}
      {...form.composed(name)}
    />
  );
  return (
    <Card title={t('retention.title')}>
      <form noValidate onSubmit={form.onSubmit} className="space-y-5">
        <FormErrors {...form.summary} />
        <p className="text-ink-soft">{t('retention.text')}</p>
        <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
          {days('answersDays', 1)}
          {days('attendanceDays', 30)}
        </div>
        <Button type="submit" look="quiet" busy={form.busy}>
          {textOf({ common })('save')}
        </Button>
      </form>
    </Card>
  );
}
