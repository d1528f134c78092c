import { door as words } from '@hallway/i18n/en/door';
import { useSuspenseQuery } from '@tanstack/react-query';
import { ScanLine } from 'lucide-react';
import { textOf } from '../../lib/text.ts';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { meetupQuery } from '../meetups/meetup-queries.ts';
import { hasRole } from '../organise/parts.ts';
import { useRoles } from '../organise/use-roles.ts';
import { MeetupFrame } from '../planning/meetup-frame.tsx';
import { DoorLog } from './door-log.tsx';
import { DoorTeam } from './door-team.tsx';
import { VenueCard } from './venue-card.tsx';

/** What is prepared for the door, and what happened at it. */
export function DoorSetupPage({ meetup: slug }: { meetup: string }) {
  const t = textOf({ door: words });
  const { data: meetup } = useSuspenseQuery(meetupQuery(slug));
  const organises = hasRole(useRoles(meetup.community.slug), 'organiser');
  return (
    <MeetupFrame meetup={meetup}>
      <h2 className="sr-only">{t('set.title')}</h2>
      <div className="grid gap-6 lg:grid-cols-2">
        <Card>
          <h3 className="text-xl">{t('set.title')}</h3>
          <p className="mt-2 mb-4 text-ink-soft">{t('set.openText')}</p>
          <LinkButton look={meetup.level} to="/m/$meetup/door" params={{ meetup: slug }}>
            <ScanLine className="size-5" aria-hidden="true" />
            {t('set.open')}
          </LinkButton>
        </Card>
        {organises && <VenueCard meetup={slug} />}
        {organises && <DoorTeam meetup={meetup} />}
      </div>
      {organises && <DoorLog meetup={meetup} />}
    </MeetupFrame>
  );
}
