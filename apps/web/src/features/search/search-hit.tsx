import { levels } from '@hallway/i18n/en/levels';
import { search } from '@hallway/i18n/en/search';
import type { SearchHit as Hit, SearchKind } from '@hallway/contracts';
import { Link, type LinkProps } from '@tanstack/react-router';
import { cx } from '../../lib/cx.ts';
import { formatLocale, textOf } from '../../lib/text.ts';
import { DateBlock } from '../../ui/date-block.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';

const pages: Record<SearchKind, (slug: string) => LinkProps> = {
  meetup: (meetup) => ({ to: '/m/$meetup', params: { meetup } }),
  talk: (talk) => ({ to: '/t/$talk', params: { talk } }),
  community: (community) => ({ to: '/c/$community', params: { community } }),
  topic: (topic) => ({ to: '/topics/$topic', params: { topic } }),
};

/** Without a sentence's end, in whichever script, the excerpt stops in the middle of one. */
const cutShort = /[\p{L}\p{M}\p{N},;:-]\s*$/u;

/** One thing that was found: its kind and level, its day, and the words around what was looked for. */
export function SearchHit({ hit }: { hit: Hit }) {
  const t = textOf({ search });
  const { level, startsAt, endsAt, timeZone } = hit;
  const when = startsAt && endsAt && timeZone ? { startsAt, endsAt, timeZone } : null;
  const past = when !== null && Date.parse(when.endsAt) < Date.now();
  return (
    <article className="group relative flex gap-4 rounded-lg border border-line bg-surface p-3 hover:border-line-strong sm:gap-5 sm:p-4">
      {when && level && (
        <DateBlock instant={when.startsAt} timeZone={when.timeZone} level={level} faded={hit.cancelled || past} />
      )}
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
          {level && <LevelBadge level={level} size="sm" />}
          <span>{t(`kind.${hit.kind}`)}</span>
          {hit.cancelled && <b className="font-semibold text-danger">{t('cancelled')}</b>}
        </div>
        <h2 className={cx('mt-1.5 text-xl leading-snug', hit.cancelled && 'line-through')}>
          <Link
            {...pages[hit.kind](hit.slug)}
            className="after:absolute after:inset-0 group-hover:underline"
            dir="auto"
          >
            {hit.title}
          </Link>
        </h2>
        {hit.speakers.length > 0 && (
          <p className="mt-1">
            {new Intl.ListFormat(formatLocale)
              .formatToParts(hit.speakers)
              .map(({ type, value }, at) => (type === 'element' ? <bdi key={at}>{value}</bdi> : value))}
          </p>
        )}
        {when && (
          <p className="mt-1 text-ink-soft">
            <span className="text-ink">
              <ZonedTime {...when} />
            </span>
            {hit.city && (
              <span className="max-sm:block">
                <span className="max-sm:hidden"> · </span>
                <bdi>{hit.city}</bdi>
              </span>
            )}
          </p>
        )}
        {hit.upcoming && <p className="mt-1 text-ink-soft">{t('upcoming', hit.upcoming)}</p>}
        {hit.excerpt.length > 0 && (
          <p className="mt-1 line-clamp-2 text-ink-soft" dir="auto">
            {hit.excerpt.map(({ text, hit: found }, at) =>
              found ? (
                <mark key={at} className="rounded-sm bg-warn-tint px-0.5 text-ink">
                  {text}
                </mark>
              ) : (
                <span key={at}>{text}</span>
              ),
            )}
            {cutShort.test(hit.excerpt.at(-1)!.text) && '…'}
          </p>
        )}
        {(hit.meetup ?? hit.community) && (
          <p className="mt-2 text-[0.94rem] text-ink-soft" dir="auto">
            {[hit.meetup && t('talkAt', { meetup: hit.meetup.title }), hit.community?.title]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
        {!level && <span className="sr-only">{textOf({ levels })('both')}</span>}
      </div>
    </article>
  );
}
