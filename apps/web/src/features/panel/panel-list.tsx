import { levels } from '@hallway/i18n/en/levels';
import { proposals } from '@hallway/i18n/en/proposals';
import type { ProposalRow } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { Table } from '../../ui/table.tsx';
import { durationText } from '../planning/wall-time.ts';
import { byScore } from './panel-columns.ts';
import { Score } from './score.tsx';

export function PanelList({ rows }: { rows: readonly ProposalRow[] }) {
  const t = textOf({ proposals });
  return (
    <Table
      caption={t('panel.list')}
      rows={rows.toSorted(byScore)}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'talk',
          label: t('panel.talk'),
          primary: true,
          cell: (row) => (
            <Link to="/proposals/$proposalId" params={{ proposalId: row.id }} className="link" dir="auto">
              {row.title}
            </Link>
          ),
        },
        {
          key: 'level',
          label: textOf({ levels })('lens'),
          hideLabel: true,
          cell: ({ level }) => <LevelBadge level={level} size="sm" />,
        },
        {
          key: 'speaker',
          label: t('panel.speaker'),
          cell: ({ speaker, durationMinutes }) => (
            <>
              <bdi>{speaker.name}</bdi> <span className="text-ink-soft">· {durationText(durationMinutes)}</span>
            </>
          ),
        },
        { key: 'state', label: t('panel.state'), cell: ({ state }) => <StateBadge state={`proposal.${state}`} /> },
        { key: 'score', label: t('panel.score'), align: 'end', cell: (row) => <Score {...row} /> },
      ]}
    />
  );
}
