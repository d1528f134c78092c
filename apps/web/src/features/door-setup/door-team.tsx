import { door as words } from '@hallway/i18n/en/door';
import type { Meetup } from '@hallway/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { dateFormat } from '../../lib/dates.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { doorTeamQuery } from './door-queries.ts';

/** Who may check in and nothing else, and the invitation by which they come. */
export function DoorTeam({ meetup }: { meetup: Meetup }) {
  const t = textOf({ door: words });
  const params = { meetup: meetup.slug };
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(doorTeamQuery(meetup.slug));
  const [address, setAddress] = useState<string>();
  const answered = {
    onSuccess: () => client.invalidateQueries(doorTeamQuery(meetup.slug)),
    onError: (failure: unknown) => void toast(problemText(failure), { tone: 'failed' }),
  };
  const invite = useMutation({
    ...answered,
    mutationFn: async () => {
      const { secret } = await api('POST /meetups/:meetup/door/link', { params });
      setAddress(`${location.origin}/m/${meetup.slug}/door?join=${secret}`);
    },
  });
  const end = useMutation({
    ...answered,
    mutationFn: async () => {
      await api('DELETE /meetups/:meetup/door/link', { params });
      setAddress(undefined);
      toast(t('set.linkEnded'));
    },
  });
  const remove = useMutation({
    ...answered,
    mutationFn: async ({ id, name }: { id: string; name: string }) => {
      await api('DELETE /meetups/:meetup/door/team/:memberId', { params: { ...params, memberId: id } });
      toast(t('set.removed', { name }));
    },
  });
  const over = Date.parse(meetup.endsAt) <= Date.now();
  const until = dateFormat(meetup.timeZone, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Card className="lg:col-span-2">
      <h3 className="text-xl">{t('set.team')}</h3>
      <p className="mt-2 text-ink-soft">{t('set.teamText')}</p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <TextSkeleton lines={2} />}
      {data && (
        <ul className="mt-4 grid gap-2 sm:grid-cols-2">
          {data.helpers.map((helper) => (
            <li key={helper.id} className="flex items-center gap-3 rounded-md border border-line px-3 py-2">
              <Avatar {...helper} size="sm" />
              <span dir="auto" className="min-w-0 flex-1 font-semibold">
                {helper.name}
              </span>
              <Button
                look="quiet"
                size="sm"
                aria-label={t('set.removeNamed', { name: helper.name })}
                busy={remove.isPending && remove.variables?.id === helper.id}
                onClick={() => remove.mutate(helper)}
              >
                {t('set.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {data?.helpers.length === 0 && <p className="mt-2 font-semibold">{t('set.teamEmpty')}</p>}
      {data && !over && (
        <div className="mt-5 grid gap-3 border-t border-line pt-4">
          {address && <CopyField label={t('set.linkShown')} value={address} />}
          <p className="text-ink-soft">
            {data.link ? t('set.linkOpen', { time: until.format(new Date(data.link.expiresAt)) }) : t('set.linkText')}
          </p>
          <p className="flex flex-wrap gap-2">
            <Button look="quiet" busy={invite.isPending} onClick={() => invite.mutate()}>
              {data.link ? t('set.linkNew') : t('set.link')}
            </Button>
            {data.link && (
              <Button look="bare" busy={end.isPending} onClick={() => end.mutate()}>
                {t('set.linkEnd')}
              </Button>
            )}
          </p>
        </div>
      )}
    </Card>
  );
}
