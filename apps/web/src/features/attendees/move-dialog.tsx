import { attendees } from '@hallway/i18n/en/attendees';
import { common } from '@hallway/i18n/en/common';
import type { Meetup } from '@hallway/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { apiQuery } from '../../lib/api-query.ts';
import { dateFormat } from '../../lib/dates.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import type { Attendee } from './attendee-queries.ts';

interface MoveDialogProps {
  meetup: Meetup;
  row: Attendee;
  onClose: () => void;
}

const day = (instant: string, timeZone: string) =>
  dateFormat(timeZone, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(instant));

/** To another coming meetup of the community. */
export function MoveDialog({ meetup, row, onClose }: MoveDialogProps) {
  const t = textOf({ attendees });
  const client = useQueryClient();
  const [chosen, setChosen] = useState('');
  const { name } = row.member;
  const own = useQuery(
    apiQuery('GET /communities/:community/meetups', {
      params: { community: meetup.community.slug },
      query: { state: 'published', limit: 100 },
    }),
  );
  // they come latest first; the next one is the likeliest
  const others = (own.data?.items ?? [])
    .filter(({ slug, startsAt }) => slug !== meetup.slug && Date.parse(startsAt) > Date.now())
    .reverse();
  const to = others.find(({ slug }) => slug === chosen) ?? others[0];
  const move = useMutation({
    mutationFn: (slug: string) =>
      api('POST /meetups/:meetup/rsvps/:memberId/move', {
        params: { meetup: meetup.slug, memberId: row.member.id },
        body: { meetup: slug },
      }),
    onSuccess: async ({ status }) => {
      await invalidatePath(client, `/api/v1/meetups/${meetup.slug}`);
      toast(t(status === 'waitlisted' ? 'movedWaiting' : 'moved', { name, meetup: to!.title }));
      onClose();
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('moveTitle', { name })}
      actions={
        <>
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button disabled={!to} busy={move.isPending} onClick={() => to && move.mutate(to.slug)}>
            {t('move')}
          </Button>
        </>
      }
    >
      {own.isError && <ErrorState error={own.error} onRetry={() => void own.refetch()} />}
      {own.isPending && <TextSkeleton lines={2} />}
      {own.isSuccess && !to && <p>{t('moveNone')}</p>}
      {to && (
        <>
          <p className="mb-4">{t('moveText')}</p>
          <SelectField
            label={t('moveTo')}
            options={others.map(({ slug, title, startsAt, timeZone }) => ({
              value: slug,
              // the day first: a phone cuts the end of a long title away
              label: `${day(startsAt, timeZone)} · ${title}`,
            }))}
            value={to.slug}
            onChange={({ target }) => setChosen(target.value)}
          />
        </>
      )}
    </Dialog>
  );
}
