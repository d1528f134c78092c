import { rsvp as words } from '@hallway/i18n/en/rsvp';
import type { Meetup } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { CircleCheck, Hourglass } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { cx } from '../../lib/cx.ts';
import { dateFormat } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SeatMeter } from '../../ui/seat-meter.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { rsvpStep, type RsvpStep } from './rsvp-step.ts';
import { useRsvp } from './use-rsvp.ts';

const NewcomerForm = lazy(() => import('../accounts/newcomer-form.tsx'));
const GiveSeatDialog = lazy(() => import('./give-seat-dialog.tsx'));

/** The one thing to do on a meetup's page, and how full the room is. */
export function RsvpCard({ meetup }: { meetup: Meetup }) {
  const t = textOf({ rsvp: words });
  const { member, rsvp, known, error, refetch, go, cancel } = useRsvp(meetup);
  const [giving, setGiving] = useState(false);
  const [newcomer, setNewcomer] = useState(false);
  const { seats, status, position } = rsvp;
  const step = rsvpStep({ meetup, seats, status, now: Date.now() });
  const date = (instant: string) =>
    dateFormat(meetup.timeZone, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant));
  const act = step === 'wait' ? t('wait') : t('go');
  const open = step === 'go' || step === 'wait';
  const drop = () => (step === 'going' && seats.waitlisted > 0 ? setGiving(true) : cancel.mutate());

  return (
    <section
      aria-labelledby="rsvp"
      className="rounded-lg border-2 border-ink/80 bg-surface p-4 sm:p-6"
      aria-busy={!known || undefined}
    >
      {step === 'over' || step === 'cancelled' || step === 'draft' ? (
        <>
          <h2 id="rsvp" className="text-xl">
            {t(ended[step])}
          </h2>
          <p className="mt-2">
            <Link to="/c/$community" params={{ community: meetup.community.slug }} className="link font-semibold">
              {t('next', { community: meetup.community.title })}
            </Link>
          </p>
        </>
      ) : (
        <>
          <Heading step={step} />
          {step === 'going' && <p className="mt-1 text-ink-soft">{t('goingText')}</p>}
          {step === 'waiting' && position !== null && (
            <p className="mt-1 font-semibold">{t('position', { position, ahead: position - 1 })}</p>
          )}
          <div className="my-4">
            <SeatMeter {...seats} />
          </div>
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!known && !error && <TextSkeleton lines={1} />}
          {known && !error && (
            <>
              {step === 'not-open' && seats.opensAt && <Line>{t('opens', { date: date(seats.opensAt) })}</Line>}
              {step === 'closed' && <Line>{t('closed')}</Line>}
              {step === 'full' && <Line>{t('full')}</Line>}
              {step === 'wait' && <p className="mb-3 text-ink-soft">{t('waitHelp')}</p>}
              {open && !newcomer && (
                <Button
                  look={meetup.level}
                  className="w-full text-lg"
                  busy={go.isPending}
                  onClick={() => (member ? go.mutate() : setNewcomer(true))}
                >
                  {act}
                </Button>
              )}
              {open && member === null && !newcomer && <p className="mt-2 text-ink-soft">{t('newcomer')}</p>}
              {open && newcomer && (
                <Suspense fallback={<TextSkeleton lines={4} />}>
                  <NewcomerForm meetup={meetup} waiting={step === 'wait'} onSignedIn={() => go.mutateAsync()} />
                </Suspense>
              )}
              {(step === 'going' || step === 'waiting') && (
                <Button look="quiet" className="w-full" busy={cancel.isPending} onClick={drop}>
                  {step === 'going' ? t('cancel') : t('leaveWaitlist')}
                </Button>
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

const ended = { over: 'over', draft: 'notPublished', cancelled: 'gone' } as const;

const Line = ({ children }: { children: ReactNode }) => <p className="font-semibold">{children}</p>;

/** Says where one stands; announced when it changes. */
function Heading({ step }: { step: RsvpStep }) {
  const t = textOf({ rsvp: words });
  const Icon = step === 'going' ? CircleCheck : step === 'waiting' ? Hourglass : null;
  return (
    <h2 id="rsvp" className="flex items-center gap-2.5 text-2xl" aria-live="polite">
      {Icon && (
        <Icon className={cx('size-7 shrink-0', step === 'going' ? 'text-ok' : 'text-warn')} aria-hidden="true" />
      )}
      {step === 'going' ? t('going') : step === 'waiting' ? t('waiting') : t('title')}
    </h2>
  );
}
