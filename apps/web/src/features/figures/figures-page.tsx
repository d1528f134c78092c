import { figures } from '@hallway/i18n/en/figures';
import { levels as levelWords } from '@hallway/i18n/en/levels';
import type { PastFigures } from '@hallway/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { dateFormat } from '../../lib/dates.ts';
import { apiQuery } from '../../lib/api-query.ts';
import { levelOf, type Lens } from '../../lib/lens.ts';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LevelLens } from '../../ui/level-lens.tsx';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { Table } from '../../ui/table.tsx';
import { ManageFrame } from '../organise/manage-frame.tsx';
import { ComingChart } from './coming-chart.tsx';
import { type Range, ranges } from './figures-search.ts';
import { LevelTurnout } from './level-turnout.tsx';
import { TurnoutChart } from './turnout-chart.tsx';

export const figuresQuery = (community: string, { lens, range }: { lens: Lens; range: Range }) =>
  apiQuery('GET /communities/:community/figures', {
    params: { community },
    query: { range, ...(levelOf(lens) && { level: levelOf(lens) }) },
  });

const counts = ['expected', 'came', 'noShows', 'walkIns', 'guests', 'newcomers', 'returning', 'unknown'] as const;

/** How the community does, in pictures; nobody is named. */
export function FiguresPage({ community, lens, range }: { community: string; lens: Lens; range: Range }) {
  const t = textOf({ figures });
  const {
    data: { coming, past, levels },
  } = useSuspenseQuery(figuresQuery(community, { lens, range }));
  return (
    <ManageFrame community={community}>
      <h2 className="sr-only">{t('title')}</h2>
      <div className="mb-8 flex flex-wrap items-end justify-between gap-4">
        <LevelLens value={lens} />
        <LinkTabs
          label={t('range.label')}
          tabs={ranges.map((value) => ({
            link: {
              to: '/c/$community/manage/figures',
              params: { community },
              // the address without a range means a year
              search: (search: object) => ({ ...search, range: value === '1-year' ? undefined : value }),
              resetScroll: false,
              activeOptions: { exact: true, includeSearch: true },
            } as never,
            label: t(`range.${value}`),
          }))}
        />
      </div>
      <section aria-labelledby="coming" className="mb-10">
        <h2 id="coming" className="text-2xl">
          {t('coming.title')}
        </h2>
        <p className="mb-4 text-ink-soft">{t('coming.lead')}</p>
        {coming.length === 0 ? (
          <p className="text-ink-soft">{t('coming.none')}</p>
        ) : (
          <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {coming.map((one) => (
              <ComingChart key={one.meetup.slug} coming={one} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="past" className="mb-10">
        <h2 id="past" className="text-2xl">
          {t('past.title')}
        </h2>
        <p className="mb-4 text-ink-soft">{t('past.lead')}</p>
        {past.length === 0 ? (
          <EmptyState title={t('past.none')}>{t('past.noneText')}</EmptyState>
        ) : (
          <>
            <TurnoutChart past={past} />
            <details className="mt-4">
              <summary className="link min-h-11 cursor-pointer py-2 font-semibold">{t('past.table')}</summary>
              <PastTable past={past} />
            </details>
          </>
        )}
      </section>
      <section aria-labelledby="levels">
        <h2 id="levels" className="text-2xl">
          {t('levels.title')}
        </h2>
        <p className="mb-4 text-ink-soft">{t('levels.lead')}</p>
        <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          {(['newbie', 'advanced'] as const)
            .filter((level) => lens === 'both' || lens === level)
            .map((level) => (
              <LevelTurnout key={level} level={level} turnout={levels[level]} />
            ))}
        </div>
      </section>
    </ManageFrame>
  );
}

function PastTable({ past }: { past: readonly PastFigures[] }) {
  const t = textOf({ figures });
  const l = textOf({ levels: levelWords });
  return (
    <Table
      caption={t('past.picture')}
      rows={past}
      rowKey={({ meetup }) => meetup.slug}
      columns={[
        {
          key: 'meetup',
          label: t('past.meetup'),
          primary: true,
          cell: ({ meetup }) => (
            <span dir="auto">
              {meetup.title}, {dateFormat(meetup.timeZone, { dateStyle: 'medium' }).format(new Date(meetup.startsAt))}
            </span>
          ),
        },
        { key: 'level', label: t('past.level'), cell: ({ meetup }) => l(`word.${meetup.level}`) },
        ...counts.map((key) => ({
          key,
          label: t(`past.${key}`),
          align: 'end' as const,
          cell: (row: PastFigures) => (row.counted || key === 'expected' ? row[key] : '–'),
        })),
      ]}
    />
  );
}
