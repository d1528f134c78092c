import { imports } from '@hallway/i18n/en/imports';
import type { ScheduleImport } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface ImportResultProps {
  community: string;
  run: ScheduleImport;
  result: NonNullable<ScheduleImport['result']>;
}

const figures = ['meetupsCreated', 'meetupsUpdated', 'sessionsCreated', 'sessionsUpdated', 'unchanged'] as const;

/** What the run did, and where to see it. A second run of the same file says that nothing changed. */
export function ImportResult({ community, run, result }: ImportResultProps) {
  const t = textOf({ imports });
  const same = figures.every((name) => name === 'unchanged' || result[name] === 0);
  return (
    <div className="mb-8">
      <Notice
        tone="done"
        title={t(same ? 'done.same' : 'done.title')}
        actions={
          <>
            <LinkButton size="sm" to="/c/$community/s/$series" params={{ community, series: result.seriesSlug }}>
              {t('done.series')}
            </LinkButton>
            <LinkButton look="quiet" size="sm" to="/c/$community/manage" params={{ community }}>
              {t('done.manage')}
            </LinkButton>
          </>
        }
      >
        {same ? (
          <p>{t('done.sameText', { count: run.total })}</p>
        ) : (
          <ul className="my-2 flex flex-wrap gap-x-8 gap-y-2">
            {figures
              .filter((name) => result[name] > 0)
              .map((name) => (
                <li key={name}>
                  <b className="font-display text-2xl tabular-nums">{result[name]}</b>{' '}
                  {t(`done.${name}`, { count: result[name] })}
                </li>
              ))}
          </ul>
        )}
        {result.vanished > 0 && <p>{t('done.vanished', { count: result.vanished })}</p>}
        {result.emptied > 0 && <p>{t('done.emptied', { count: result.emptied })}</p>}
      </Notice>
    </div>
  );
}
