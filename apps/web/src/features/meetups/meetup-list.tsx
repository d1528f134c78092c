import { explore } from '@hallway/i18n/en/explore';
import type { MeetupCard as Meetup } from '@hallway/contracts';
import { cx } from '../../lib/cx.ts';
import { textOf } from '../../lib/text.ts';
import { MeetupCard } from '../../ui/meetup-card.tsx';
import { periodsOf } from './periods.ts';

interface MeetupListProps {
  meetups: readonly Meetup[];
  showCommunity?: boolean;
  headingLevel?: 2 | 3;
  /** Where the list has the page to itself, the periods stand beside their meetups. */
  rail?: boolean;
}

/** Meetups under the period they fall in. */
export function MeetupList({ meetups, showCommunity = true, headingLevel = 2, rail = true }: MeetupListProps) {
  const t = textOf({ explore });
  const Heading = `h${headingLevel}` as const;
  return periodsOf(meetups, new Date().toISOString()).map(({ key, name, month, items }) => (
    <section
      key={key}
      className={cx(
        'mb-8 last:mb-0',
        rail &&
          'gap-x-8 lg:grid lg:grid-cols-[12rem_minmax(0,1fr)] lg:border-t lg:border-line lg:pt-4 lg:first:border-t-0 lg:first:pt-0',
      )}
    >
      <Heading className={cx('mb-3 text-xl text-ink-soft', rail && 'lg:sticky lg:top-4 lg:self-start lg:pt-3')}>
        {name ? t(`period.${name}`) : month}
      </Heading>
      <ul className="grid gap-3">
        {items.map((meetup) => (
          <li key={meetup.slug} className="grid grid-cols-1">
            <MeetupCard meetup={meetup} showCommunity={showCommunity} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
