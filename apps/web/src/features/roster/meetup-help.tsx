import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { Meetup, Shift } from '@hallway/contracts';
import { useQuery } from '@tanstack/react-query';
import { textOf } from '../../lib/text.ts';
import { useMe } from '../../lib/me.ts';
import { rosterQuery } from './roster-queries.ts';
import { ShiftActs } from './shift-acts.tsx';
import { ShiftHead } from './shift-head.tsx';
import { useRoster } from './use-roster.ts';

/** On the meetup's page, for members: one's own shifts, and those that still look for somebody. */
export default function MeetupHelp({ meetup }: { meetup: Meetup }) {
  const t = textOf({ housekeeping });
  const { data } = useQuery(rosterQuery(meetup.slug));
  const acts = useRoster(meetup.slug);
  const { memberships } = useMe();
  const joined = memberships.some(({ community }) => community.slug === meetup.community.slug);
  const shifts = data?.shifts ?? [];
  const mine = shifts.filter((shift) => shift.mine);
  const open = shifts.filter(
    (shift) => !shift.mine && shift.taken < shift.places && Date.parse(shift.endsAt) > Date.now(),
  );
  if (mine.length + open.length === 0) return null;
  const list = (title: string, some: readonly Shift[]) =>
    some.length > 0 && (
      <>
        <h3 className="mt-4 mb-2 text-lg text-ink-soft">{title}</h3>
        <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          {some.map((shift) => (
            <li key={shift.id} className="space-y-3 rounded-lg border border-line bg-surface p-4 [&_h3]:text-base">
              <ShiftHead shift={shift} timeZone={meetup.timeZone} />
              <ShiftActs shift={shift} timeZone={meetup.timeZone} acts={acts} open={joined} />
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <section aria-labelledby="help">
      <h2 id="help" className="text-2xl">
        {t('help.title')}
      </h2>
      {!joined && <p className="mt-1 text-ink-soft">{t('help.join', { community: meetup.community.title })}</p>}
      {list(t('help.yours'), mine)}
      {list(t('help.open'), open)}
    </section>
  );
}
