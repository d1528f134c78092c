import { patch as words } from '@hallway/i18n/en/patch';
import type { Answer } from '../../lib/api.ts';
import { isProblem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { CommitList } from './commit-list.tsx';

interface PatchPreviewProps {
  preview: Answer<'POST /patches/preview'> | undefined;
  error: Error | null;
  reading: boolean;
  empty: boolean;
}

/** The commits as we read them, so that nobody hands in something else than they meant. */
export function PatchPreview({ preview, error, reading, empty }: PatchPreviewProps) {
  const t = textOf({ patch: words });
  const say = t as unknown as { (key: string): string; has: (key: string) => boolean };
  return (
    <section
      aria-labelledby="preview"
      aria-busy={reading || undefined}
      className="rounded-md border border-line bg-sunken p-4"
    >
      <div className="flex items-baseline justify-between gap-4">
        <h3 id="preview" className="text-lg">
          {t('preview.title')}
        </h3>
        {reading && !empty && <p className="text-ink-soft">{t('preview.reading')}</p>}
      </div>
      <div aria-live="polite" className="mt-2 grid grid-cols-1 gap-3">
        {empty && <p className="text-ink-soft">{t('preview.empty')}</p>}
        {error && !empty && (
          <Notice tone="warning" title={t('preview.unreadable')}>
            <WhyUnreadable error={error} />
          </Notice>
        )}
        {preview && !empty && (
          <>
            {preview.warnings.length > 0 && (
              <Notice tone="warning">
                <ul>
                  {preview.warnings.map((warning) => (
                    <li key={warning}>{say.has(`warning.${warning}`) ? say(`warning.${warning}`) : warning}</li>
                  ))}
                </ul>
              </Notice>
            )}
            <CommitList commits={preview.commits} />
          </>
        )}
      </div>
    </section>
  );
}

/** The reason in words where there are some, else what to do. */
function WhyUnreadable({ error }: { error: Error }) {
  const t = textOf({ patch: words });
  const say = t as unknown as { (key: string): string; has: (key: string) => boolean };
  const { reason, line } = isProblem(error) ? (error.params ?? {}) : {};
  if (!reason || !say.has(`why.${reason}`)) return <p>{problemText(error)}</p>;
  return (
    <p>
      {say(`why.${reason}`)} {typeof line === 'number' && line > 1 && t('why.line', { line })}
    </p>
  );
}
