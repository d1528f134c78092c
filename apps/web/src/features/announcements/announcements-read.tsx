import { mailing } from '@hallway/i18n/en/mailing';
import { useInfiniteQuery } from '@tanstack/react-query';
import { textOf } from '../../lib/text.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { communityAnnouncementsQuery, meetupAnnouncementsQuery, type Place } from './announcement-queries.ts';

/** What the organisers wrote to the one who reads; nothing where there is nothing. */
export default function AnnouncementsRead({ place }: { place: Place }) {
  const t = textOf({ mailing });
  const query =
    'meetup' in place ? meetupAnnouncementsQuery(place.meetup) : communityAnnouncementsQuery(place.community);
  const list = useInfiniteQuery(query as ReturnType<typeof meetupAnnouncementsQuery>);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="announcements">
      <h2 id="announcements" className="mb-3 text-2xl">
        {t('read.title')}
      </h2>
      <ul className="grid gap-3">
        {items.map(({ id, subject, body, author, createdAt }, at) => (
          <li key={id}>
            <details open={at === 0} className="rounded-lg border border-line bg-surface px-4 sm:px-6">
              <summary className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 py-2">
                <span className="font-semibold" dir="auto">
                  {subject}
                </span>
                <span className="text-[0.94rem] text-ink-soft">
                  {author && <span dir="auto">{author.name} · </span>}
                  <RelativeTime instant={createdAt} />
                </span>
              </summary>
              <div className="pb-4">
                <Markdown text={body} />
              </div>
            </details>
          </li>
        ))}
      </ul>
      <MoreButton pages={list} />
    </section>
  );
}
