import { mailing } from '@hallway/i18n/en/mailing';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { textOf } from '../../lib/text.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { meetupQuery } from '../meetups/meetup-queries.ts';
import { ManageFrame } from '../organise/manage-frame.tsx';
import { MeetupFrame } from '../planning/meetup-frame.tsx';
import { AnnounceForm } from './announce-form.tsx';
import { sentToCommunityQuery, sentToMeetupQuery } from './announcement-queries.ts';
import { type Audiences, audiencesOfCommunity, audiencesOfMeetup, type Sent } from './audiences.ts';
import { SentList } from './sent-list.tsx';

export function AnnounceToMeetupPage({ meetup: slug }: { meetup: string }) {
  const { data: meetup } = useSuspenseQuery(meetupQuery(slug));
  return (
    <MeetupFrame meetup={meetup}>
      <Announce audiences={audiencesOfMeetup(slug)} query={sentToMeetupQuery(slug)} />
    </MeetupFrame>
  );
}

export function AnnounceToCommunityPage({ community }: { community: string }) {
  return (
    <ManageFrame community={community}>
      <Announce
        audiences={audiencesOfCommunity(community)}
        query={sentToCommunityQuery(community) as unknown as ReturnType<typeof sentToMeetupQuery>}
      />
    </ManageFrame>
  );
}

function Announce({ audiences, query }: { audiences: Audiences; query: ReturnType<typeof sentToMeetupQuery> }) {
  const t = textOf({ mailing });
  const list = useInfiniteQuery({
    ...query,
    // while mails are on their way the bar moves
    refetchInterval: ({ state: { data } }) => (data?.pages[0]?.items.some(isOnItsWay) ? 2000 : false),
  });
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <div className="grid gap-10">
      <section aria-labelledby="announce">
        <h2 id="announce" className="text-2xl">
          {t('announce.title')}
        </h2>
        <p className="prose-width mt-1 mb-5 text-ink-soft">{t('announce.leadMeetup')}</p>
        <AnnounceForm audiences={audiences} />
      </section>
      <section aria-labelledby="sent" className="max-w-2xl">
        <h2 id="sent" className="mb-4 text-xl">
          {t('announce.before')}
        </h2>
        {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <TextSkeleton lines={4} />}
        {items && <SentList audiences={audiences} items={items} />}
        <MoreButton pages={list} />
      </section>
    </div>
  );
}

const isOnItsWay = ({ progress: { complete, recipients, sent, skipped, trouble } }: Sent): boolean =>
  !complete || sent + skipped + trouble < recipients;
