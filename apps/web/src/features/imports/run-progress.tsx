import { imports } from '@hallway/i18n/en/imports';
import type { ScheduleImport } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';
import { Card } from '../../ui/card.tsx';
import { Progress } from '../../ui/progress.tsx';

export function RunProgress({ run: { state, done, total } }: { run: ScheduleImport }) {
  const t = textOf({ imports });
  return (
    <Card>
      {state === 'queued' ? (
        <Progress label={t('run.queued')} />
      ) : (
        <Progress label={t('run.running')} value={done} max={total} detail={t('run.progress', { done, total })} />
      )}
    </Card>
  );
}
