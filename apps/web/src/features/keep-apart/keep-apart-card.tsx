import { keepApart } from '@hallway/i18n/en/keep-apart';
import type { KeepApartWarning } from '@hallway/contracts';
import { useQuery } from '@tanstack/react-query';
import { textOf } from '../../lib/text.ts';
import { Card } from '../../ui/card.tsx';
import { WarningItem } from './warning-item.tsx';
import { communityWarningsQuery, meetupWarningsQuery } from './warning-queries.ts';

/** Of one meetup, or of all coming ones of a community. Nothing is said where there is nothing to warn of. */
export default function KeepApartCard({ meetup, community = '' }: { meetup?: string; community?: string }) {
  const t = textOf({ keepApart });
  const { data } = useQuery(meetup === undefined ? communityWarningsQuery(community) : meetupWarningsQuery(meetup));
  const items: readonly KeepApartWarning[] = data?.items ?? [];
  if (items.length === 0) return null;
  const open = items.filter(({ answer }) => answer === null);
  const quiet = items.filter(({ answer }) => answer !== null);
  const show = (warnings: readonly KeepApartWarning[]) => (
    <ul className="divide-y divide-line">
      {warnings.map((warning) => (
        <WarningItem key={warning.key} warning={warning} named={meetup === undefined} />
      ))}
    </ul>
  );
  return (
    <div className="mb-6">
      <Card title={t('title')}>
        <p className="-mt-2 text-ink-soft">{t('help')}</p>
        {show(open)}
        {quiet.length > 0 && (
          <details>
            <summary className="min-h-8 cursor-pointer content-center">{t('quiet', { count: quiet.length })}</summary>
            {show(quiet)}
          </details>
        )}
      </Card>
    </div>
  );
}
