import { mine } from '@hallway/i18n/en/mine';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MeetupCard } from '../../ui/meetup-card.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { myRsvpsQuery } from '../meetups/meetup-queries.ts';
import { MeFrame } from './me-frame.tsx';

export function MyMeetupsPage() {
  return (
    <MeFrame>
      <MyMeetups when="upcoming" />
      <MyMeetups when="past" />
    </MeFrame>
  );
}

function MyMeetups({ when }: { when: 'upcoming' | 'past' }) {
  const t = textOf({ mine });
  const pages = useSuspenseInfiniteQuery(myRsvpsQuery(when));
  const answers = pages.data.pages.flatMap(({ items }) => items);
  if (when === 'past' && answers.length === 0) return null;
  return (
    <section aria-labelledby={when} className="mb-12">
      <h2 id={when} className="mb-4 text-2xl">
        {t(when)}
      </h2>
      {answers.length === 0 ? (
        <EmptyState title={t('empty.upcoming')} action={<LinkButton to="/explore">{t('empty.action')}</LinkButton>}>
          {t('empty.upcomingText')}
        </EmptyState>
      ) : (
        <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">
          {answers.map(({ meetup, status, position }) => (
            <li key={meetup.slug} className="grid grid-cols-1">
              <MeetupCard
                meetup={meetup}
                note={
                  meetup.state !== 'cancelled' && (
                    <>
                      {when === 'past' && status === 'going' ? (
                        <span>{t('saidYes')}</span>
                      ) : (
                        <StateBadge state={`rsvp.${status}`} />
                      )}
                      {position !== null && <span>{t('position', { position })}</span>}
                      {status === 'going' && when === 'upcoming' && !(meetup.online && meetup.venueName === '') && (
                        <Link
                          to="/m/$meetup/ticket"
                          params={{ meetup: meetup.slug }}
                          className="link relative z-10 font-semibold"
                        >
                          {t('ticket')}
                        </Link>
                      )}
                    </>
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      <MoreButton pages={pages} />
    </section>
  );
}
