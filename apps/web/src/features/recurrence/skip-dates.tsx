import { recurrence as words } from '@hallway/i18n/en/recurrence';
import type { Recurrence } from '@hallway/contracts';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { day } from './rule-text.ts';

interface SkipDatesProps {
  params: { community: string; series: string };
  dates: Recurrence['dates'];
  onDone: (saved: Recurrence, said: string) => void;
}

/** The meetups that are ready, each with a way to leave its date out. */
export function SkipDates({ params, dates, onDone }: SkipDatesProps) {
  const t = textOf({ recurrence: words });
  const [asked, setAsked] = useState<Recurrence['dates'][number]>();
  const [reason, setReason] = useState('');
  const ready = dates.filter(({ meetup, skipped }) => meetup && !skipped);
  const skip = useMutation({
    mutationFn: (date: string) =>
      api('POST /communities/:community/series/:series/recurrence/skips', { params, body: { date, reason } }),
    onSuccess: (saved, date) => {
      setAsked(undefined);
      onDone(saved, t('skipping.done', { date: day(date) }));
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
  if (ready.length === 0) return null;
  return (
    <section aria-label={t('made')} className="mb-10">
      <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">
        {ready.map((one) => (
          <li key={one.date} className="flex flex-wrap items-center gap-3 rounded-lg border border-line bg-surface p-4">
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-2">
                <time dateTime={one.date} className="font-display font-bold">
                  {day(one.date)}
                </time>
                <LevelBadge level={one.level} size="sm" />
                <StateBadge state={`meetup.${one.meetup!.state}`} />
              </p>
              <Link to="/m/$meetup/edit" params={{ meetup: one.meetup!.slug }} className="link" dir="auto">
                {one.meetup!.title}
              </Link>
              {one.meetup!.own.length > 0 && <span className="text-[0.94rem] text-ink-soft"> · {t('own')}</span>}
            </div>
            {one.meetup!.state !== 'cancelled' && (
              <Button look="quiet" size="sm" onClick={() => setAsked(one)}>
                {t('skip')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={t('skip')}
        action={t('skip')}
        danger
        busy={skip.isPending}
        onConfirm={() => asked && skip.mutate(asked.date)}
      >
        {asked && (
          <>
            <p className="mb-4">
              {t(asked.meetup?.state === 'draft' ? 'skipping.draft' : 'skipping.text', { date: day(asked.date) })}
            </p>
            {asked.meetup?.state === 'published' && (
              <TextArea
                label={t('skipping.reason')}
                optional
                rows={2}
                maxLength={500}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </>
        )}
      </ConfirmDialog>
    </section>
  );
}
