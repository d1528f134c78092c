import { imports } from '@hallway/i18n/en/imports';
import type { ScheduleImport } from '@hallway/contracts';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from '@tanstack/react-router';
import { invalidatePath } from '../../lib/optimistic.ts';
import { textOf } from '../../lib/text.ts';
import { Card } from '../../ui/card.tsx';
import { LevelBalanceBar } from '../../ui/level-balance-bar.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { importQuery } from './import-queries.ts';
import { ImportItems } from './import-items.tsx';
import { ImportResult } from './import-result.tsx';
import { warningText } from './import-words.ts';
import { doubtful, type ItemsSearch } from './shown-items.ts';
import { RunForm } from './run-form.tsx';
import { RunProgress } from './run-progress.tsx';

const busy = ({ state }: ScheduleImport) => state === 'queued' || state === 'running';

interface PreviewPageProps {
  community: string;
  importId: string;
  search: ItemsSearch;
}

/** What a schedule would become, its levels, and the run with its result. */
export function PreviewPage({ community, importId, search }: PreviewPageProps) {
  const t = textOf({ imports });
  const client = useQueryClient();
  const { data } = useSuspenseQuery({
    ...importQuery(importId),
    refetchInterval: ({ state }) => (state.data && busy(state.data) ? 500 : false),
  });
  useEffect(() => {
    if (data.state === 'done') void invalidatePath(client, `/api/v1/communities/${community}`);
  }, [data.state, client, community]);
  const figures = [
    ['sessions', data.total],
    ['tracks', data.tracks],
    ['rooms', data.rooms],
    ['days', data.days],
    ['doubts', doubtful(data)],
  ] as const;
  return (
    <div className="shell pb-16">
      <PageHeader
        title={data.title || data.filename}
        eyebrow={
          <Link to="/c/$community/manage" params={{ community }} className="link">
            {t('done.manage')}
          </Link>
        }
        lead={
          <span className="text-base">
            {data.filename} · {data.timeZone.replaceAll('_', ' ')}
          </span>
        }
        actions={
          <LinkButton look="quiet" to="/c/$community/import" params={{ community }}>
            {t('another')}
          </LinkButton>
        }
      >
        <dl className="flex flex-wrap gap-x-10 gap-y-3">
          {figures.map(([name, count]) => (
            <div key={name} className="flex flex-col-reverse">
              <dt className="text-ink-soft">{t(name, { count })}</dt>
              <dd className="font-display text-3xl leading-none tabular-nums">{count}</dd>
            </div>
          ))}
        </dl>
      </PageHeader>
      {busy(data) ? (
        <RunProgress run={data} />
      ) : (
        <>
          {data.state === 'done' && data.result && (
            <ImportResult community={community} run={data} result={data.result} />
          )}
          <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_23rem]">
            <ImportItems run={data} community={community} search={search} />
            <aside className="space-y-4">
              <div className="space-y-4 lg:sticky lg:top-6">
                <Card title={t('levels')}>
                  <LevelBalanceBar {...data.levels} label={t('balance', data.levels)} />
                </Card>
                <RunForm run={data} />
                {data.warnings.length > 0 && (
                  <Card title={t('warning.title')}>
                    <ul className="list-disc space-y-1 pl-5 text-ink-soft">
                      {data.warnings.map((warning) => (
                        <li key={warning}>{warningText(warning)}</li>
                      ))}
                    </ul>
                  </Card>
                )}
              </div>
            </aside>
          </div>
        </>
      )}
    </div>
  );
}
