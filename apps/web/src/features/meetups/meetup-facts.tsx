import { meetup as words } from '@hallway/i18n/en/meetup';
import type { Meetup } from '@hallway/contracts';
import { placeLine } from '@hallway/contracts/place-line';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { placeOf } from '../../lib/place.ts';
import { textOf } from '../../lib/text.ts';
import { locale } from '../../lib/viewer.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { AddToCalendar } from '../calendar/add-to-calendar.tsx';
import { hasRole } from '../organise/parts.ts';
import { useRoles } from '../organise/use-roles.ts';
import { BoardLink } from './board-link.tsx';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-[0.94rem] text-ink-soft">{name}</dt>
    <dd dir="auto">{children}</dd>
  </div>
);

/** Place, language, topics, and the ways on from here. */
export function MeetupFacts({ meetup }: { meetup: Meetup }) {
  const t = textOf({ meetup: words });
  const place = placeOf(meetup);
  const address = placeLine({ venueAddress: meetup.venueAddress, city: meetup.city });
  const roles = useRoles(meetup.community.slug);
  const comes = meetup.state === 'published' && Date.parse(meetup.endsAt) > Date.now();
  const params = { meetup: meetup.slug } as never;
  return (
    <div className="rounded-lg border border-line bg-surface p-4 sm:p-6">
      <dl className="space-y-4">
        <Fact name={t('where')}>
          <b className="font-semibold">{place || t('placeOpen')}</b>
          {meetup.room && <span className="block">{t('room', { room: meetup.room })}</span>}
          {meetup.venueAddress && <span className="block text-ink-soft">{meetup.venueAddress}</span>}
          {address && meetup.venueName && (
            <a
              className="link block w-fit min-h-6"
              href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(`${meetup.venueName}, ${address}`)}`}
              target="_blank"
              rel="noreferrer"
            >
              {t('map')}
            </a>
          )}
          {meetup.online && (
            <span className="block">
              {meetup.onlineUrl ? (
                <a className="link font-semibold" href={meetup.onlineUrl} rel="noreferrer">
                  {t('joinOnline')}
                </a>
              ) : (
                <span className="text-ink-soft">{t('onlineLater')}</span>
              )}
            </span>
          )}
        </Fact>
        <Fact name={t('language')}>
          {new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(meetup.language)}
        </Fact>
        {meetup.topics.length > 0 && (
          <Fact name={t('topics')}>
            <span className="flex flex-wrap gap-x-3 gap-y-1">
              {meetup.topics.map(({ slug, title }) => (
                <Link key={slug} to="/topics/$topic" params={{ topic: slug }} className="link inline-block min-h-6">
                  {title}
                </Link>
              ))}
            </span>
          </Fact>
        )}
      </dl>
      {comes && (
        <div className="mt-5">
          <AddToCalendar meetup={meetup} />
        </div>
      )}
      <p className="mt-5 flex flex-wrap gap-2 empty:hidden">
        <BoardLink meetup={meetup} begun={false} />
        {meetup.openCallId && (
          <LinkButton
            look="quiet"
            to={'/c/$community/calls/$callId' as LinkProps['to']}
            params={{ community: meetup.community.slug, callId: meetup.openCallId } as never}
          >
            {t('propose')}
          </LinkButton>
        )}
        {hasRole(roles, 'organiser') && (
          <LinkButton look="quiet" to={'/m/$meetup/edit' as LinkProps['to']} params={params}>
            {t('edit')}
          </LinkButton>
        )}
        {hasRole(roles, 'volunteer') && (
          <LinkButton look="quiet" to={'/m/$meetup/attendees' as LinkProps['to']} params={params}>
            {t('attendees')}
          </LinkButton>
        )}
        {hasRole(roles, 'volunteer') && meetup.state === 'published' && (
          <LinkButton look="quiet" to={'/m/$meetup/door' as LinkProps['to']} params={params}>
            {t('door')}
          </LinkButton>
        )}
      </p>
    </div>
  );
}
