import { organise } from '@hallway/i18n/en/organise';
import { recurrence } from '@hallway/i18n/en/recurrence';
import type { Series } from '@hallway/contracts';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { api } from '../../lib/api.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { LevelBalanceBar } from '../../ui/level-balance-bar.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { seriesQuery } from '../communities/community-queries.ts';
import { ManageFrame } from './manage-frame.tsx';
import { allSeriesQuery } from './organise-queries.ts';
import { SeriesForm } from './series-form.tsx';

export function SeriesListPage({ community }: { community: string }) {
  const t = textOf({ organise });
  const { data } = useSuspenseQuery(allSeriesQuery(community));
  const open = (
    <LinkButton look="quiet" to="/c/$community/manage/series/new" params={{ community }}>
      {t('series.newTitle')}
    </LinkButton>
  );
  return (
    <ManageFrame community={community}>
      {data.items.length === 0 ? (
        <EmptyState title={t('series.empty')} action={open}>
          {t('series.emptyText')}
        </EmptyState>
      ) : (
        <>
          <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
            <h2 className="text-2xl">{t('manage.series')}</h2>
            {open}
          </div>
          <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">
            {data.items.map(({ slug, title, levelPattern, meetups }) => (
              <li key={slug} className="space-y-3 rounded-lg border border-line bg-surface p-4 sm:p-5">
                <h3 className="text-xl" dir="auto">
                  {title}
                </h3>
                {levelPattern.length > 0 && (
                  <p className="flex flex-wrap gap-1">
                    {levelPattern.map((level, index) => (
                      <LevelBadge key={index} level={level} size="sm" />
                    ))}
                  </p>
                )}
                <LevelBalanceBar {...meetups} />
                <p className="flex flex-wrap gap-x-4">
                  <Link
                    to="/c/$community/manage/series/$series"
                    params={{ community, series: slug }}
                    className="link min-h-9 content-center font-semibold"
                  >
                    {t('series.editTitle')}
                  </Link>
                  <Link
                    to="/c/$community/manage/series/$series/dates"
                    params={{ community, series: slug }}
                    className="link min-h-9 content-center font-semibold"
                  >
                    {textOf({ recurrence })('link')}
                  </Link>
                  <Link
                    to="/c/$community/s/$series"
                    params={{ community, series: slug }}
                    className="link min-h-9 content-center"
                  >
                    {t('series.ladder')}
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </ManageFrame>
  );
}

export function EditSeriesPage({ community, series }: { community: string; series?: string }) {
  return series ? <ChangeSeries community={community} series={series} /> : <OpenSeries community={community} />;
}

function useSaved(community: string, text: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (saved: Series) => {
    void invalidatePath(client, `/api/v1/communities/${community}/series`);
    toast(text);
    return navigate({ to: '/c/$community/s/$series', params: { community, series: saved.slug } });
  };
}

function Eyebrow({ community }: { community: string }) {
  return (
    <Link to="/c/$community/manage/series" params={{ community }} className="link">
      {textOf({ organise })('manage.series')}
    </Link>
  );
}

function OpenSeries({ community }: { community: string }) {
  const t = textOf({ organise });
  const onDone = useSaved(community, t('series.opened'));
  return (
    <div className="shell pb-16">
      <PageHeader eyebrow={<Eyebrow community={community} />} title={t('series.newTitle')} lead={t('series.newLead')} />
      <SeriesForm
        action={t('series.open')}
        draft={`series:${community}`}
        submit={(body, idempotencyKey) =>
          api('POST /communities/:community/series', { params: { community }, body, idempotencyKey })
        }
        onDone={onDone}
      />
    </div>
  );
}

function ChangeSeries({ community, series }: { community: string; series: string }) {
  const t = textOf({ organise });
  // The series as the form began with it: a newer one that arrives meanwhile must not be overwritten unseen.
  const [data] = useState(useSuspenseQuery(seriesQuery(community, series)).data);
  const onDone = useSaved(community, t('series.saved'));
  return (
    <div className="shell pb-16">
      <PageHeader eyebrow={<Eyebrow community={community} />} title={t('series.editTitle')} lead={data.title} />
      <SeriesForm
        series={data}
        draft={`series:${community}:${series}:${data.version}`}
        action={t('meetup.save')}
        submit={(body) =>
          api('PATCH /communities/:community/series/:series', {
            params: { community, series },
            body,
            ifMatch: `"${data.version}"`,
          })
        }
        onDone={onDone}
      />
    </div>
  );
}
