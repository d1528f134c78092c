import { community as words } from '@hallway/i18n/en/community';
import type { Call } from '@hallway/contracts';
import { Link, type LinkProps } from '@tanstack/react-router';
import { longDate } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { viewerZone } from '../../lib/viewer.ts';
import { LevelBadge } from '../../ui/level-badge.tsx';

/** An open call: which levels it takes, what it is for, its formats, until when. */
export function CallCard({ call, showCommunity = false }: { call: Call; showCommunity?: boolean }) {
  const t = textOf({ community: words });
  const where = [showCommunity && call.community.title, (call.series ?? call.meetup)?.title]
    .filter(Boolean)
    .join(' · ');
  return (
    <div>
      <p className="mb-1.5 flex flex-wrap gap-1.5">
        {(call.level ? [call.level] : (['newbie', 'advanced'] as const)).map((level) => (
          <LevelBadge key={level} level={level} size="sm" />
        ))}
      </p>
      <h3 className="text-lg">
        <Link
          to={'/c/$community/calls/$callId' as LinkProps['to']}
          params={{ community: call.community.slug, callId: call.id } as never}
          className="link"
          dir="auto"
        >
          {call.title}
        </Link>
      </h3>
      {where && (
        <p className="text-ink-soft" dir="auto">
          {where}
        </p>
      )}
      <p className="text-ink-soft">
        {call.closesAt ? t('callCloses', { date: longDate(call.closesAt, viewerZone()) }) : t('callRolling')}
      </p>
      <p className="mt-1" dir="auto">
        {call.formats.map(({ title, minutes }) => `${title} (${minutes} min)`).join(', ')}
      </p>
    </div>
  );
}
