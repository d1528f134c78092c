import type { AgendaItem } from '@hallway/contracts';
import { Link, type LinkProps } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { cx } from '../lib/cx.ts';
import { clockTime, longDate } from '../lib/dates.ts';
import { SpeakerName } from './speaker-name.tsx';

interface AgendaListProps {
  items: readonly AgendaItem[];
  timeZone: string;
  /** Buttons beside each item, for organisers. */
  actions?: (item: AgendaItem) => ReactNode;
}

const quiet = new Set<AgendaItem['kind']>(['break', 'social']);

/** The agenda by day. Each item begins with its own times, so that they are read out together. */
export function AgendaList({ items, timeZone, actions }: AgendaListProps) {
  const days = Map.groupBy(items, ({ startsAt }) => longDate(startsAt, timeZone));
  return [...days].map(([day, list]) => (
    <section key={day} className="mb-6 last:mb-0">
      {days.size > 1 && <h3 className="mb-2 text-lg">{day}</h3>}
      <ol className="divide-y divide-line border-y border-line">
        {list.map((item) => (
          <li
            key={item.id}
            className={cx(
              'grid grid-cols-[6.2rem_1fr] gap-x-3 py-3 sm:grid-cols-[8rem_1fr_auto]',
              quiet.has(item.kind) && 'text-ink-soft',
            )}
          >
            <p className="pt-px tabular-nums">
              <time dateTime={item.startsAt} className={quiet.has(item.kind) ? '' : 'font-semibold'}>
                {clockTime(item.startsAt, timeZone)}
              </time>
              <span className="text-ink-soft">
                {' – '}
                <time dateTime={item.endsAt}>{clockTime(item.endsAt, timeZone)}</time>
              </span>
            </p>
            <div className="min-w-0">
              <p className={quiet.has(item.kind) ? '' : 'font-semibold'} dir="auto">
                {item.kind === 'talk' || item.kind === 'keynote' ? (
                  <Link to={'/t/$talk' as LinkProps['to']} params={{ talk: item.slug } as never} className="link">
                    {item.title}
                  </Link>
                ) : (
                  item.title
                )}
              </p>
              {item.subtitle && <p dir="auto">{item.subtitle}</p>}
              {(item.speakers.length > 0 || item.room) && (
                <p className="text-ink-soft">
                  {item.speakers.map((speaker, at) => (
                    <Fragment key={`${at} ${speaker.name}`}>
                      {at > 0 && ', '}
                      <SpeakerName {...speaker} />
                    </Fragment>
                  ))}
                  {item.speakers.length > 0 && item.room && ' · '}
                  <bdi>{item.room}</bdi>
                </p>
              )}
            </div>
            {actions && <div className="col-start-2 flex flex-wrap gap-1 sm:col-start-3">{actions(item)}</div>}
          </li>
        ))}
      </ol>
    </section>
  ));
}
