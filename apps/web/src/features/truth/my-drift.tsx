import { levelTruth } from '@hallway/i18n/en/level-truth';
import { useQuery } from '@tanstack/react-query';
import { textOf } from '../../lib/text.ts';
import { Card } from '../../ui/card.tsx';
import { TalkDrifts } from './talk-drifts.tsx';
import { myDriftQuery } from './truth-queries.ts';

/** Beside one's proposals: how the level of one's talks was felt. */
export default function MyDrift() {
  const items = useQuery(myDriftQuery()).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <div className="pb-12">
      <Card title={textOf({ levelTruth })('drift.mine')}>
        <TalkDrifts items={items} />
      </Card>
    </div>
  );
}
