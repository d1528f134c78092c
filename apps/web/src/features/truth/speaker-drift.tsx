import { levelTruth } from '@hallway/i18n/en/level-truth';
import { useQuery } from '@tanstack/react-query';
import { textOf } from '../../lib/text.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { TalkDrifts } from './talk-drifts.tsx';
import { speakerDriftQuery } from './truth-queries.ts';

/** For the panel, beside a proposal: how the level of this speaker's earlier talks was felt. */
export default function SpeakerDrift({ proposalId }: { proposalId: string }) {
  const t = textOf({ levelTruth });
  const { data, error, refetch } = useQuery(speakerDriftQuery(proposalId));
  return (
    <Card title={t('drift.panel')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <TextSkeleton lines={2} />}
      {data?.items.length === 0 && <p className="text-ink-soft">{t('drift.panelNone')}</p>}
      {data && <TalkDrifts items={data.items} />}
    </Card>
  );
}
