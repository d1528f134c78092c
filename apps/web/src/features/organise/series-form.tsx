import { organise } from '@hallway/i18n/en/organise';
import type { Level, Series } from '@hallway/contracts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface SeriesBody {
  title: string;
  description: string;
  levelPattern: Level[];
}

const patterns = {
  none: [],
  alternate: ['newbie', 'advanced'],
  twoOne: ['newbie', 'newbie', 'advanced'],
} as const satisfies Record<string, readonly Level[]>;

type PatternName = keyof typeof patterns | 'own';

const nameOf = (pattern: readonly Level[]): PatternName =>
  (Object.keys(patterns) as (keyof typeof patterns)[]).find((name) => patterns[name].join() === pattern.join()) ??
  'own';

interface SeriesFormProps {
  series?: Series;
  submit: (body: SeriesBody, idempotencyKey: string) => Promise<Series>;
  onDone: (series: Series) => unknown;
  action: string;
  draft?: string;
}

export function SeriesForm({ series, submit, onDone, action, draft }: SeriesFormProps) {
  const t = textOf({ organise });
  const form = useApiForm<SeriesBody, Series>({
    schema: () => import('@hallway/contracts/series').then(({ openSeries }) => openSeries.body) as never,
    defaultValues: {
      title: series?.title ?? '',
      description: series?.description ?? '',
      levelPattern: series?.levelPattern ?? ['newbie', 'advanced'],
    },
    submit,
    onDone,
    ...(draft && { draft }),
  });
  const chosen = nameOf(form.watch('levelPattern'));
  const names: PatternName[] = ['alternate', 'twoOne', 'none', ...(chosen === 'own' ? ['own' as const] : [])];
  return (
    <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="max-w-[46rem] space-y-5">
      <FormErrors {...form.summary} />
      <TextField label={t('series.title')} help={t('series.titleHelp')} {...form.field('title')} />
      <RadioGroup
        label={t('series.pattern')}
        help={t('series.patternHelp')}
        name="pattern"
        value={chosen}
        onChange={({ target }) =>
          target.value !== 'own' &&
          form.setValue('levelPattern', [...patterns[target.value as keyof typeof patterns]], { shouldDirty: true })
        }
        options={names.map((value) =>
          value === 'own'
            ? { value, label: t('series.own') }
            : { value, label: t(`series.${value}`), help: t(`series.${value}Help`) },
        )}
      />
      <MarkdownField
        label={t('series.description')}
        optional
        text={form.watch('description')}
        {...form.field('description')}
      />
      <Button type="submit" busy={form.busy}>
        {action}
      </Button>
    </form>
  );
}
