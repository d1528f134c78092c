import { door as words } from '@hallway/i18n/en/door';
import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { apiPath } from '../../lib/api-path.ts';
import { textOf } from '../../lib/text.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Switch } from '../../ui/switch.tsx';

/** Names for the gate of the building, with no more than the venue needs. */
export function VenueCard({ meetup }: { meetup: string }) {
  const t = textOf({ door: words });
  const [guests, setGuests] = useState(false);
  const file = apiPath('GET /meetups/:meetup/venue-list.csv', { params: { meetup }, query: { guests } });
  return (
    <Card>
      <h3 className="text-xl">{t('set.venue')}</h3>
      <p className="mt-2 text-ink-soft">{t('set.venueText')}</p>
      <Switch label={t('set.venueGuests')} checked={guests} onChange={({ target }) => setGuests(target.checked)} />
      <p className="mt-3 flex flex-wrap gap-2">
        <LinkButton
          look="quiet"
          to="/m/$meetup/venue-list"
          params={{ meetup }}
          search={guests ? { guests: true } : {}}
          preload={false}
        >
          <Printer className="size-5" aria-hidden="true" />
          {t('set.venuePrint')}
        </LinkButton>
        <a href={file} download className={buttonClass({ look: 'quiet' })}>
          <Download className="size-5" aria-hidden="true" />
          {t('set.venueFile')}
        </a>
      </p>
    </Card>
  );
}
