import { rsvp as words } from '@hallway/i18n/en/rsvp';
import type { Meetup } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode, type Ref } from 'react';
import { dateFormat } from '../../lib/dates.ts';
import { goingOn } from '../../lib/going-on.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { SeatMeter } from '../../ui/seat-meter.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { BoardLink } from '../meetups/board-link.tsx';
import { RsvpHeading } from './rsvp-heading.tsx';
import { asksFirst } from './asks-first.ts';
import { RsvpStanding } from './rsvp-standing.tsx';
import { canAnswer, holds, rsvpStep } from './rsvp-step.ts';
import { useRsvp } from './use-rsvp.ts';
import { useYes } from './use-yes.ts';

const NewcomerForm = lazy(() => import('../accounts/newcomer-form.tsx'));
const FitAdvice = lazy(() => import('../fit/fit-advice.tsx'));
const DetailsDialog = lazy(() => import('./details-dialog.tsx'));
const StandingOffer = lazy(() => import('../standing/standing-offer.tsx'));
const GiveSeatDialog = lazy(() => import('./give-seat-dialog.tsx'));

interface RsvpCardProps {
  meetup: Meetup;
  /** Whether a visitor has said to come and is asked who they are. */
  newcomer: boolean;
  onNewcomer: () => void;
  /** Where the button stands. */
  action: Ref<HTMLDivElement>;
  /** Whether guests, answers and note are being said. */
  saying: boolean;
  onSaying: (saying: boolean) => void;
}

/** The one thing to do on a meetup's page, and how full the room is. */
export function RsvpCard({ meetup, newcomer, onNewcomer, action, saying, onSaying }: RsvpCardProps) {
  const t = textOf({ rsvp: words });
  const { member, rsvp, known, error, refetch, go, cancel } = useRsvp(meetup);
  const [giving, setGiving] = useState(false);
  const { seats, status } = rsvp;
  const step = rsvpStep({ meetup, seats, status, now: Date.now() });
  const date = (instant: string) =>
    dateFormat(meetup.timeZone, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant));
  const running = goingOn(meetup);
  const open = canAnswer(step);
  const say = () => onSaying(true);
  const answer = useYes(meetup, go, say);
  const drop = () => (step === 'going' && seats.waitlisted > 0 ? setGiving(true) : cancel.mutate());

  return (
    <section
      aria-labelledby="rsvp"
      className="rounded-lg border-2 border-ink/80 bg-surface p-4 sm:p-6"
      aria-busy={!known || undefined}
    >
      {step === 'over' || step === 'draft' ? (
        <>
          <h2 id="rsvp" className="text-xl">
            {t(ended[step])}
          </h2>
          <BoardLink meetup={meetup} begun />
          {step === 'over' && status === 'going' && (
            <div className="mt-2 mb-4">
              <p className="mb-3 text-ink-soft">{t('wereThere')}</p>
              <LinkButton
                look={meetup.format === 'hackathon' ? 'quiet' : meetup.level}
                className="w-full"
                to="/m/$meetup/feedback"
                params={{ meetup: meetup.slug }}
              >
                {t('feedback')}
              </LinkButton>
            </div>
          )}
          <p className="mt-2">
            <Link to="/c/$community" params={{ community: meetup.community.slug }} className="link font-semibold">
              {t('next', { community: meetup.community.title })}
            </Link>
          </p>
        </>
      ) : (
        <>
          <RsvpHeading step={step} running={running} />
          {known && <RsvpStanding meetup={meetup} rsvp={rsvp} step={step} onSay={say} onKeep={() => go.mutate()} />}
          <div className="my-4">
            <SeatMeter {...seats} />
          </div>
          <BoardLink meetup={meetup} begun />
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!known && !error && <TextSkeleton lines={1} />}
          {known && !error && (
            <>
              {step === 'not-open' && seats.opensAt && (
                <>
                  <Line>{t('opens', { date: date(seats.opensAt) })}</Line>
                  <p className="text-ink-soft">
                    <RelativeTime instant={seats.opensAt} />
                  </p>
                </>
              )}
              {step === 'closed' && running && <Line>{t('closed')}</Line>}
              {step === 'full' && <Line>{t('full')}</Line>}
              {(step === 'wait' || step === 'ask') && <p className="mb-3 text-ink-soft">{t(`${step}Help`)}</p>}
              {open && meetup.assumptions.length > 0 && (
                <Suspense>
                  <FitAdvice meetup={meetup} />
                </Suspense>
              )}
              <div ref={action}>
                {open && !newcomer && (
                  <Button
                    look={meetup.level}
                    className="w-full text-lg"
                    busy={go.isPending}
                    onClick={member ? answer : onNewcomer}
                  >
                    {t(step)}
                  </Button>
                )}
                {step === 'going' && meetup.venueName + meetup.city !== '' && (
                  <LinkButton
                    look={meetup.level}
                    className="mb-2 w-full"
                    to="/m/$meetup/ticket"
                    params={{ meetup: meetup.slug }}
                  >
                    {t('ticket')}
                  </LinkButton>
                )}
                {holds(step) && (
                  <Button look="quiet" className="w-full" busy={cancel.isPending} onClick={drop}>
                    {t(giveBack[step])}
                  </Button>
                )}
              </div>
              {member && meetup.series && meetup.visibility === 'public' && (
                <Suspense>
                  <StandingOffer meetup={meetup} />
                </Suspense>
              )}
              {open && member === null && !newcomer && <p className="mt-2 text-ink-soft">{t('newcomer')}</p>}
              {open && newcomer && (
                <Suspense fallback={<TextSkeleton lines={4} />}>
                  <NewcomerForm
                    meetup={meetup}
                    waiting={step === 'wait'}
                    onSignedIn={asksFirst(meetup) ? say : (accepted) => go.mutateAsync({ accepted })}
                  />
                </Suspense>
              )}
              {open && seats.closesAt && (
                <p className="mt-3 text-[0.94rem] text-ink-soft">{t('closes', { date: date(seats.closesAt) })}</p>
              )}
            </>
          )}
        </>
      )}
      {saying && known && (open || holds(step)) && (
        <Suspense>
          <DetailsDialog meetup={meetup} rsvp={rsvp} step={step} onClose={() => onSaying(false)} />
        </Suspense>
      )}
      {giving && (
        <Suspense>
          <GiveSeatDialog
            waiting={seats.waitlisted}
            onClose={() => setGiving(false)}
            onConfirm={() => {
              setGiving(false);
              cancel.mutate();
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

const ended = { over: 'over', draft: 'notPublished' } as const;

const giveBack = { going: 'cancel', waiting: 'leaveWaitlist', requested: 'takeBack' } as const;

const Line = ({ children }: { children: ReactNode }) => <p className="font-semibold">{children}</p>;
