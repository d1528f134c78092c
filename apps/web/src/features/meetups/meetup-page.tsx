import { meetup as words } from '@hallway/i18n/en/meetup';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { cx } from '../../lib/cx.ts';
import { useMe } from '../../lib/me.ts';
import { usePageTitle } from '../../lib/page-title.ts';
import { textOf } from '../../lib/text.ts';
import { AgendaList } from '../../ui/agenda-list.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { RsvpBar } from '../rsvps/rsvp-bar.tsx';
import { RsvpCard } from '../rsvps/rsvp-card.tsx';
import { LevelPromise } from './level-promise.tsx';
import { MeetupFacts } from './meetup-facts.tsx';
import { MeetupHead } from './meetup-head.tsx';
import { MeetupNotices } from './meetup-notices.tsx';
import { MeetupPeople } from './meetup-people.tsx';
import { meetupQuery } from './meetup-queries.ts';

const Discussion = lazy(() => import('../discussion/discussion-section.tsx'));
const AnnouncementsRead = lazy(() => import('../announcements/announcements-read.tsx'));
const MeetupHelp = lazy(() => import('../roster/meetup-help.tsx'));

/** What is it, is it for me, what can I do now: title, level promise, RSVP; the rest follows. */
export function MeetupPage({ slug }: { slug: string }) {
  const t = textOf({ meetup: words });
  const { data: meetup } = useSuspenseQuery(meetupQuery(slug));
  usePageTitle(meetup.title);
  const action = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(false);
  const { member } = useMe();
  const [saying, setSaying] = useState(false);
  const newcomer = { action, newcomer: asked && member === null, onNewcomer: () => setAsked(true) };
  const cancelled = meetup.state === 'cancelled';
  const past = Date.parse(meetup.endsAt) < Date.now();
  const talks = !past && !cancelled && meetup.format !== 'social' && meetup.format !== 'hackathon';
  return (
    <article>
      <div className="shell">
        <MeetupHead meetup={meetup} />
        <MeetupNotices meetup={meetup} />
        <div className="mt-2 grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_1fr] lg:gap-y-4">
          {!cancelled && (
            <div className="lg:col-start-2">
              <RsvpCard meetup={meetup} {...newcomer} saying={saying} onSaying={setSaying} />
            </div>
          )}
          <div className="grid content-start gap-10 lg:col-start-1 lg:row-span-2 lg:row-start-1">
            {member && (
              <Suspense>
                <AnnouncementsRead place={{ meetup: slug }} />
              </Suspense>
            )}
            <LevelPromise meetup={meetup} over={past || cancelled} />
            {meetup.description && (
              <section aria-labelledby="about">
                <h2 id="about" className="mb-3 text-2xl">
                  {t('about')}
                </h2>
                <Markdown text={meetup.description} />
              </section>
            )}
            {(meetup.agenda.length > 0 || talks) && (
              <section aria-labelledby="agenda">
                <h2 id="agenda" className="mb-3 text-2xl">
                  {t('agenda')}
                </h2>
                {meetup.agenda.length > 0 ? (
                  <AgendaList items={meetup.agenda} timeZone={meetup.timeZone} />
                ) : (
                  <p className="text-ink-soft">{t('agendaEmpty')}</p>
                )}
              </section>
            )}
            {member && !cancelled && !past && (
              <Suspense>
                <MeetupHelp meetup={meetup} />
              </Suspense>
            )}
            <MeetupPeople slug={slug} past={past || cancelled} />
            <Suspense>
              <Discussion meetup={meetup} />
            </Suspense>
          </div>
          <aside className={cx('lg:col-start-2', cancelled ? 'lg:row-start-1' : 'lg:row-start-2')}>
            <MeetupFacts meetup={meetup} />
          </aside>
        </div>
      </div>
      <RsvpBar meetup={meetup} {...newcomer} onSay={() => setSaying(true)} />
    </article>
  );
}
