import { explore } from '@hallway/i18n/en/explore';
import type { CommunityCard as Community } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { LevelBalanceBar } from '../../ui/level-balance-bar.tsx';

/** A community at a glance: who, where, and which levels it plans next. */
export function CommunityCard({ community }: { community: Community }) {
  const t = textOf({ explore });
  const { slug, title, tagline, city, country, members, upcoming, accent } = community;
  const total = upcoming.newbie + upcoming.advanced;
  return (
    <article className="group relative flex flex-col rounded-lg border border-line bg-surface p-4 hover:border-line-strong sm:p-5">
      <h3 className="flex items-start gap-3 text-xl leading-snug">
        <span
          aria-hidden="true"
          className="mt-1 size-4 shrink-0 rounded-sm border border-line-strong bg-line-strong"
          style={accent ? { background: accent, borderColor: accent } : undefined}
        />
        <Link
          to="/c/$community"
          params={{ community: slug }}
          dir="auto"
          className="min-w-0 after:absolute after:inset-0 group-hover:underline"
        >
          {title}
        </Link>
      </h3>
      {tagline && (
        <p className="mt-2 line-clamp-2" dir="auto">
          {tagline}
        </p>
      )}
      <p className="mt-1 mb-4 text-ink-soft" dir="auto">
        {[[city, country].filter(Boolean).join(', '), t('communities.members', { count: members })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="mt-auto">
        {total > 0 ? <LevelBalanceBar {...upcoming} /> : <p className="text-ink-soft">{t('communities.quiet')}</p>}
      </div>
    </article>
  );
}
