import { figures } from '@hallway/i18n/en/figures';
import type { ComingFigures } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { dateFormat } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { seatSteps, upperEdge } from './seat-steps.ts';

const width = 320;
const height = 96;
const day = (text: string) => dateFormat('UTC', { day: 'numeric', month: 'short' }).format(new Date(text));

/** Seats asked for since the first answer, against the seats there are; each figure in a table for who cannot see the line. */
export function ComingChart({ coming: { meetup, capacity, going, days } }: { coming: ComingFigures }) {
  const t = textOf({ figures });
  const top = upperEdge(going, capacity);
  const limit = capacity === null ? null : height - (capacity / top) * height;
  const colour = meetup.level === 'newbie' ? 'text-newbie' : 'text-advanced';
  return (
    <li className="rounded-lg border border-line bg-surface p-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <LevelBadge level={meetup.level} size="sm" />
        <span className="text-ink-soft">
          {dateFormat(meetup.timeZone, { day: 'numeric', month: 'short' }).format(new Date(meetup.startsAt))}
        </span>
      </p>
      <h3 className="mt-1 text-lg">
        <Link to="/m/$meetup" params={{ meetup: meetup.slug }} className="link" dir="auto">
          {meetup.title}
        </Link>
      </h3>
      <p className="font-semibold tabular-nums">
        {capacity === null ? t('coming.open', { going }) : t('coming.of', { going, capacity })}
      </p>
      {days.length === 0 ? (
        <p className="mt-2 text-ink-soft">{t('coming.noAnswers')}</p>
      ) : (
        <>
          <svg
            viewBox={`0 0 ${width} ${height}`}
            className={`mt-2 w-full ${colour}`}
            role="img"
            aria-label={t('coming.picture', {
              title: meetup.title,
              from: day(days[0]!.day),
              until: day(new Date().toISOString()),
              going,
            })}
          >
            {limit !== null && (
              <line x1="0" x2={width} y1={limit} y2={limit} stroke="var(--color-line-strong)" strokeDasharray="4 4" />
            )}
            <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} stroke="var(--color-line)" />
            <path
              d={`${seatSteps(days, { width, height, top, until: Date.now() })}V${height}Z`}
              fill="currentColor"
              opacity="0.15"
            />
            <path
              d={seatSteps(days, { width, height, top, until: Date.now() })}
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
            />
          </svg>
          {/* a table alone would still be as wide as its caption, and move the page sideways */}
          <div className="sr-only">
            <table>
              <caption>{meetup.title}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('coming.day')}</th>
                  <th scope="col">{t('coming.seats')}</th>
                </tr>
              </thead>
              <tbody>
                {days.map((one) => (
                  <tr key={one.day}>
                    <th scope="row">{day(one.day)}</th>
                    <td>{one.going}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </li>
  );
}
