import { common } from '@hallway/i18n/en/common';
import { door as words } from '@hallway/i18n/en/door';
import { useQuery } from '@tanstack/react-query';
import { CloudCheck, Printer } from 'lucide-react';
import { useEffect } from 'react';
import { longDate, oneDay } from '../../lib/dates.ts';
import { openOffline } from '../../lib/offline.ts';
import { usePageTitle } from '../../lib/page-title.ts';
import { isProblem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';
import { signInHere } from '../../lib/session-end.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { buttonClass } from '../../ui/button-class.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { PageSkeleton } from '../../ui/skeleton.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import { type KeptTicket, ticketQuery } from './ticket-query.ts';

/** The code for the door: large, on white in every theme, without a network, and on paper. */
export function TicketPage({ slug }: { slug: string }) {
  const t = textOf({ door: words });
  const { data, error, refetch } = useQuery(ticketQuery(slug));
  useEffect(openOffline, []);
  usePageTitle(t('ticket.title'));
  if (data) return <TicketCard {...data} />;
  if (!error) return <PageSkeleton />;
  const noSeat = isProblem(error) && error.code === 'ticket.no-seat';
  const signedOut = isProblem(error) && error.code === 'auth.required';
  return (
    <div className="shell grid max-w-md gap-4 py-10">
      <h1 tabIndex={-1} className="text-3xl">
        {noSeat ? t('ticket.none') : t('ticket.title')}
      </h1>
      {noSeat ? (
        <p className="text-lg">{problemText(error)}</p>
      ) : (
        <ErrorState error={error} {...(!signedOut && { onRetry: () => void refetch() })} />
      )}
      {signedOut ? (
        <a href={signInHere()} className={buttonClass()}>
          {textOf({ common })('signIn')}
        </a>
      ) : (
        <LinkButton to="/m/$meetup" params={{ meetup: slug }}>
          {t('ticket.back')}
        </LinkButton>
      )}
    </div>
  );
}

function TicketCard({ ticket: { code, qr, name, guests, meetup }, stored }: KeptTicket) {
  const t = textOf({ door: words });
  return (
    <div className="mx-auto w-full max-w-md px-4 pt-6 pb-12 print:max-w-[10cm] print:p-0">
      {stored && (
        <div className="mb-4 print:hidden">
          <Notice tone="warning">{t('ticket.stored')}</Notice>
        </div>
      )}
      {meetup.state === 'cancelled' && (
        <div className="mb-4">
          <Notice tone="failed">{t('ticket.cancelled')}</Notice>
        </div>
      )}
      <article className="overflow-hidden rounded-lg border-2 border-ink/80 bg-surface print:border print:border-black">
        <div className="p-5 pb-4">
          <p className="flex items-center justify-between gap-3">
            <LevelBadge level={meetup.level} />
            <span className="truncate text-ink-soft" dir="auto">
              {meetup.community.title}
            </span>
          </p>
          <h1 tabIndex={-1} className="mt-3 text-2xl" dir="auto">
            {meetup.title}
          </h1>
          <p className="mt-2 text-lg leading-snug">
            {oneDay(meetup) ? (
              <>
                <b className="font-semibold">{longDate(meetup.startsAt, meetup.timeZone)}</b>
                <br />
                <ZonedTime {...meetup} />
              </>
            ) : (
              <b className="font-semibold">
                <ZonedTime {...meetup} />
              </b>
            )}
          </p>
          {meetup.place && (
            <p className="mt-1 text-ink-soft" dir="auto">
              {meetup.place}
            </p>
          )}
        </div>
        <div className="theme-light bg-white px-5 py-4 text-black">
          <QrCode {...qr} label={t('ticket.title')} className="mx-auto max-w-[22rem]" />
          <p className="text-center text-2xl leading-tight font-semibold" dir="auto">
            {name}
          </p>
          {guests > 0 && <p className="text-center text-xl">{t('ticket.guests', { count: guests })}</p>}
          {code && (
            <p className="text-center font-mono text-xl tracking-widest">{`${code.slice(0, 3)} ${code.slice(3)}`}</p>
          )}
        </div>
      </article>
      <p className="mt-4 flex items-center gap-2 text-ok print:hidden">
        <CloudCheck className="size-5 shrink-0" aria-hidden="true" />
        {t('ticket.offline')}
      </p>
      <p className="mt-2 text-ink-soft">{t('ticket.letters')}</p>
      <p className="mt-5 flex flex-wrap gap-2 print:hidden">
        <LinkButton look="quiet" to="/m/$meetup" params={{ meetup: meetup.slug }}>
          {t('ticket.back')}
        </LinkButton>
        <Button look="quiet" onClick={() => window.print()}>
          <Printer className="size-5" aria-hidden="true" />
          {t('ticket.print')}
        </Button>
      </p>
    </div>
  );
}
