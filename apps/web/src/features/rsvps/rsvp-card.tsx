import { rsvp as words } from '@hallway/i18n/en/rsvp';
import type { Meetup } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode, type Ref } from 'react';
import { dateFormat } from '../../lib/dates.ts';
import { goingOn } from '../../lib/going-on.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SeatMeter } from '../../ui/seat-meter.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { BoardLink } from '../meetups/board-link.tsx';
import { RsvpHeading } from './rsvp-heading.tsx';
import { rsvpStep } from './rsvp-step.ts';
import { useRsvp } from './use-rsvp.ts';

const NewcomerForm = lazy(() => import('../accounts/newcomer-form.tsx'));
const FitAdvice = lazy(() => import('../fit/fit-advice.tsx'));
const GiveSeatDialog = lazy(() => import('./give-seat-dialog.tsx'));

interface RsvpCardProps {
  meetup: Meetup;
  /** Whether a visitor has said to come and is asked who they are. */
  newcomer: boolean;
  onNewcomer: () => void;
  /** Where the button stands. */
  action: Ref<HTMLDivElement>;
}

/** The one thing to do on a meetup's page, and how full the room is. */
export function RsvpCard({ meetup, newcomer, onNewcomer, action }: RsvpCardProps) {
  const t = textOf({ rsvp: words });
  const { member, rsvp, known, error, refetch, go, cancel } = useRsvp(meetup);
  const [giving, setGiving] = useState(false);
  const { seats, status, position } = rsvp;
  const step = rsvpStep({ meetup, seats, status, now: Date.now() });
  const date = (instant: string) =>
    dateFormat(meetup.timeZone, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant));
  const act = step === 'wait' ? t('wait') : t('go');
  const running = goingOn(meetup);
  const open = step === 'go' || step === 'wait';
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
          <p className="mt-2">
            <Link to="/c/$community" params={{ community: meetup.community.slug }} className="link font-semibold">
              {t('next', { community: meetup.community.title })}
            </Link>
          </p>
        </>
      ) : (
        <>
          <RsvpHeading step={step} running={running} />
          {step === 'going' && <p className="mt-1 text-ink-soft">{t('goingText')}</p>}
          {step === 'waiting' && position !== null && (
            <p className="mt-1 font-semibold">{t('position', { position, ahead: position - 1 })}</p>
          )}
          <div className="my-4">
            <SeatMeter {...seats} />
          </div>
          <BoardLink meetup={meetup} begun />
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!known && !error && <TextSkeleton lines={1} />}
          {known && !error && (
            <>
              {step === 'not-open' && seats.opensAt && <Line>{t('opens', { date: date(seats.opensAt) })}</Line>}
              {step === 'closed' && running && <Line>{t('closed')}</Line>}
              {step === 'full' && <Line>{t('full')}</Line>}
              {step === 'wait' && <p className="mb-3 text-ink-soft">{t('waitHelp')}</p>}
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
                    onClick={() => (member ? go.mutate() : onNewcomer())}
                  >
                    {act}
                  </Button>
                )}
                {(step === 'going' || step === 'waiting') && (
                  <Button look="quiet" className="w-full" busy={cancel.isPending} onClick={drop}>
                    {step === 'going' ? t('cancel') : t('leaveWaitlist')}
                  </Button>
                )}
              </div>
              {open && member === null && !newcomer && <p className="mt-2 text-ink-soft">{t('newcomer')}</p>}
              {open && newcomer && (
                <Suspense fallback={<TextSkeleton lines={4} />}>
                  <NewcomerForm meetup={meetup} waiting={step === 'wait'} onSignedIn={() => go.mutateAsync()} />
                </Suspense>
              )}
              {open && seats.closesAt && (
                <p className="mt-3 text-[0.94rem] text-ink-soft">{t('closes', { date: date(seats.closesAt) })}</p>
              )}
            </>
          )}
        </>
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

const Line = ({ children }: { children: ReactNode }) => <p className="font-semibold">{children}</p>;
