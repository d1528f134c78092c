import { attendees } from '@hallway/i18n/en/attendees';
import { useInfiniteQuery } from '@tanstack/react-query';
import { textOf } from '../../lib/text.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { rsvpLogQuery } from './attendee-queries.ts';

/** Who of the organisers did what to the list, latest first. */
export default function ActLog({ meetup }: { meetup: string }) {
  const t = textOf({ attendees });
  const log = useInfiniteQuery(rsvpLogQuery(meetup));
  if (log.isError) return <ErrorState error={log.error} onRetry={() => void log.refetch()} />;
  if (log.isPending) return <TextSkeleton lines={3} />;
  const entries = log.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) return <p className="text-ink-soft">{t('logNone')}</p>;
  return (
    <>
      <ol className="space-y-2">
        {entries.map(({ id, act, actor, member, meetup: other, at }) => (
          <li key={id} className="text-[0.94rem]">
            <span>
              {t(`act.${act}`, {
                actor: actor?.name ?? t('somebody'),
                member: member?.name ?? t('somebody'),
                meetup: other?.title ?? '',
              })}
            </span>{' '}
            <span className="text-ink-soft">
              <RelativeTime instant={at} />
            </span>
          </li>
        ))}
      </ol>
      <MoreButton pages={log} />
    </>
  );
}
