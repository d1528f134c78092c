import { common } from '@hallway/i18n/en/common';
import type { ReactNode } from 'react';
import { problemText } from '../lib/problem-text.ts';
import { textOf } from '../lib/text.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** What went wrong in words, and a way to try again. */
export function ErrorState({ error, onRetry, title }: { error: unknown; onRetry?: () => void; title?: ReactNode }) {
  const t = textOf({ common });
  return (
    <Notice
      tone="failed"
      title={title}
      actions={
        onRetry && (
          <Button look="quiet" size="sm" onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      {problemText(error)}
    </Notice>
  );
}
