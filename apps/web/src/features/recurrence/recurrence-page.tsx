import { organise } from '@hallway/i18n/en/organise';
import { recurrence as words } from '@hallway/i18n/en/recurrence';
import type { Recurrence } from '@hallway/contracts';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { remember } from '../../lib/remember.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { communityQuery, seriesQuery } from '../communities/community-queries.ts';
import { RecurrenceForm } from './recurrence-form.tsx';
import { recurrenceQuery } from './recurrence-queries.ts';
import { SkipDates } from './skip-dates.tsx';

export function RecurrencePage({ community: slug, series: seriesSlug }: { community: string; series: string }) {
  const t = textOf({ recurrence: words });
  const client = useQueryClient();
  const { data: community } = useSuspenseQuery(communityQuery(slug));
  const { data: series } = useSuspenseQuery(seriesQuery(slug, seriesSlug));
  const query = recurrenceQuery(slug, seriesSlug);
  const { data: current } = useSuspenseQuery(query);
  // The rule as the form began with it; what one saves oneself begins it anew.
  const [base, setBase] = useState(current);
  const [stopping, setStopping] = useState(false);
  const params = { community: slug, series: seriesSlug };
  const taken = (saved: Recurrence, said: string) => {
    remember(client, query, saved);
    void invalidatePath(client, `/api/v1/communities/${slug}`);
    void invalidatePath(client, '/api/v1/meetups');
    setBase(saved);
    toast(said);
  };
  const stop = useMutation({
    mutationFn: () => api('DELETE /communities/:community/series/:series/recurrence', { params }),
    onSuccess: () => {
      setStopping(false);
      taken({ recurrence: null, dates: [], version: 0 }, t('stopped'));
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
  return (
    <div className="shell pb-16">
      <PageHeader
        eyebrow={
          <Link to="/c/$community/manage/series" params={{ community: slug }} className="link">
            {textOf({ organise })('manage.series')}
          </Link>
        }
        title={t('title')}
        lead={series.title}
        actions={
          base.recurrence && (
            <Button look="quiet" onClick={() => setStopping(true)}>
              {t('stop')}
            </Button>
          )
        }
      >
        <p className="prose-width text-ink-soft">{t('lead')}</p>
      </PageHeader>
      {base.recurrence && <SkipDates params={params} dates={base.dates} onDone={taken} />}
      <RecurrenceForm
        key={base.version}
        community={community}
        series={series}
        current={base}
        onDone={(saved) => taken(saved, t('saved'))}
      />
      <ConfirmDialog
        open={stopping}
        onClose={() => setStopping(false)}
        title={t('stop')}
        action={t('stop')}
        busy={stop.isPending}
        onConfirm={() => stop.mutate()}
      >
        <p>{t('stopping.text')}</p>
      </ConfirmDialog>
    </div>
  );
}
