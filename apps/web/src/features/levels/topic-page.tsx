import { bothLevels } from '@hallway/i18n/en/both-levels';
import { levels } from '@hallway/i18n/en/levels';
import type { Level } from '@hallway/contracts/kernel/fields';
import type { MeetupCard as Card } from '@hallway/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { MeetupCard } from '../../ui/meetup-card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { topicQuery } from './level-queries.ts';

const sides = ['newbie', 'advanced'] as const;

/** One topic from both sides: what explains it from the start, and what goes deep. */
export function TopicPage({ slug }: { slug: string }) {
  const t = textOf({ bothLevels });
  const l = textOf({ levels });
  const { data: topic } = useSuspenseQuery(topicQuery(slug));
  return (
    <div className="shell pb-16">
      <PageHeader title={topic.title} eyebrow={t('topic.eyebrow')} lead={t('topic.lead')} />
      <div className="grid grid-cols-1 gap-x-10 gap-y-12 lg:grid-cols-2">
        {sides.map((level) => (
          <section key={level} aria-labelledby={`side-${level}`}>
            <h2
              id={`side-${level}`}
              className={`flex items-center gap-2.5 border-b-2 pb-2 text-2xl ${level === 'newbie' ? 'border-newbie-line text-newbie' : 'border-advanced-line text-advanced'}`}
            >
              <LevelMark level={level} className="size-7" />
              {l(`word.${level}`)}
            </h2>
            <p className="mt-2 text-ink-soft">{l(`meaning.${level}`)}</p>
            <Meetups
              title={t('topic.upcoming')}
              none={t(`topic.none.${level}`)}
              meetups={topic.upcoming[level]}
              count={topic.counts.upcoming[level]}
              all={{ topic: slug, level }}
            />
            <Meetups
              title={t('topic.past')}
              none={t('topic.nonePast')}
              meetups={topic.past[level]}
              count={topic.counts.past[level]}
              all={{ topic: slug, level, when: 'past' }}
            />
          </section>
        ))}
      </div>
    </div>
  );
}

interface MeetupsProps {
  title: string;
  none: string;
  meetups: readonly Card[];
  count: number;
  all: { topic: string; level: Level; when?: 'past' };
}

function Meetups({ title, none, meetups, count, all }: MeetupsProps) {
  const t = textOf({ bothLevels });
  return (
    <>
      <h3 className="mt-6 mb-3 text-xl">{title}</h3>
      {meetups.length === 0 && (
        <p className="text-ink-soft">
          {none}{' '}
          {all.when !== 'past' && (
            <Link to="/calls" className="link font-semibold">
              {t('topic.propose')}
            </Link>
          )}
        </p>
      )}
      <div className="space-y-3">
        {meetups.map((meetup) => (
          <MeetupCard key={meetup.slug} meetup={meetup} />
        ))}
      </div>
      {count > meetups.length && (
        <Link to="/explore" search={all} className="link mt-3 inline-block min-h-8 font-semibold">
          {t('topic.all', { count })}
        </Link>
      )}
    </>
  );
}
