import { levels as levelWords } from '@hallway/i18n/en/levels';
import { standing as words } from '@hallway/i18n/en/standing';
import type { Meetup } from '@hallway/contracts';
import type { Level } from '@hallway/contracts/kernel/fields';
import { Link } from '@tanstack/react-router';
import { CalendarSync } from 'lucide-react';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import StandingConduct from './standing-conduct.tsx';
import { useStanding } from './use-standing.ts';

const levels = ['newbie', 'advanced'] as const satisfies readonly Level[];

/** Beside one's RSVP to a meetup of a series: the same for all of its level, said once. */
export default function StandingOffer({ meetup }: { meetup: Meetup }) {
  const t = textOf({ standing: words });
  const community = meetup.community.slug;
  const series = meetup.series!;
  const { standing, stand, busy, conduct } = useStanding(community, series.slug);
  if (!standing) return null;
  const facts = { level: textOf({ levels: levelWords })(`word.${meetup.level}`).toLowerCase(), series: series.title };
  return (
    <div className="mt-3 border-t border-line pt-3 text-[0.94rem]">
      {standing.levels.includes(meetup.level) ? (
        <p>
          {t('stands', facts)}{' '}
          <Link to="/c/$community/s/$series" params={{ community, series: series.slug }} className="link">
            {t('change')}
          </Link>
        </p>
      ) : (
        <Button
          look="bare"
          size="sm"
          className="h-auto w-full justify-start! px-0! text-left whitespace-normal"
          busy={busy}
          onClick={() =>
            stand({
              levels: levels.filter((level) => level === meetup.level || standing.levels.includes(level)),
              added: meetup.level,
            })
          }
        >
          <CalendarSync className="size-5 shrink-0" aria-hidden="true" />
          {t('offer', facts)}
        </Button>
      )}
      {conduct && <StandingConduct {...conduct} />}
    </div>
  );
}
