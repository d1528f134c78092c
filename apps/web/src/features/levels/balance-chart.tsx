import { bothLevels } from '@hallway/i18n/en/both-levels';
import { levels } from '@hallway/i18n/en/levels';
import type { BalanceMonth } from '@hallway/contracts';
import type { Level } from '@hallway/contracts/kernel/fields';
import { dateFormat } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { Table } from '../../ui/table.tsx';

const width = 38;
const bar = 24;
const side = 72;
const top = 6;
const middle = top + side + 12;
const height = middle + 24 + side + 12;

const name = (month: string, options: Intl.DateTimeFormatOptions) =>
  dateFormat('UTC', options).format(new Date(`${month}-01T00:00:00Z`));

/** Where it is wider than its box, it begins with what is now in the middle. */
function showNow(box: HTMLDivElement | null) {
  const now = box?.querySelector<SVGElement>('[data-now]');
  if (!box || !now) return;
  const { left, width: wide } = now.getBoundingClientRect();
  box.scrollLeft += left + wide / 2 - box.getBoundingClientRect().left - box.clientWidth / 2;
}

/** Month by month, newbie growing up from the line, advanced going down from it, as their signs do. The same as a table for whoever reads it so. */
export function BalanceChart({ months, now }: { months: readonly BalanceMonth[]; now: string }) {
  const t = textOf({ bothLevels });
  const l = textOf({ levels });
  const most = Math.max(2, ...months.flatMap(({ newbie, advanced }) => [newbie, advanced]));
  const sum = (level: Level) => months.reduce((total, month) => total + month[level], 0);
  const long = { month: 'long', year: 'numeric' } as const;
  const label = t('balance.label', {
    from: name(months[0]!.month, long),
    to: name(months.at(-1)!.month, long),
    newbie: sum('newbie'),
    advanced: sum('advanced'),
  });
  return (
    <div>
      <Sign level="newbie" />
      <div ref={showNow} className="overflow-x-auto" tabIndex={0} role="group" aria-label={t('balance.title')}>
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${months.length * width} ${height}`}
          style={{ minWidth: months.length * width }}
          className="font-text block h-auto w-full max-w-4xl tabular-nums"
        >
          {months.map((month, at) => (
            <Month key={month.month} {...month} x={at * width} most={most} now={month.month === now} />
          ))}
        </svg>
      </div>
      <Sign level="advanced" />
      <details className="mt-3">
        <summary className="min-h-8 cursor-pointer content-center font-semibold">{t('balance.table')}</summary>
        <Table
          caption={t('balance.title')}
          rows={months}
          rowKey={({ month }) => month}
          columns={[
            { key: 'month', label: t('balance.month'), primary: true, cell: ({ month }) => name(month, long) },
            { key: 'newbie', label: l('word.newbie'), align: 'end', cell: ({ newbie }) => newbie },
            { key: 'advanced', label: l('word.advanced'), align: 'end', cell: ({ advanced }) => advanced },
          ]}
        />
      </details>
    </div>
  );
}

function Sign({ level }: { level: Level }) {
  return (
    <p
      aria-hidden="true"
      className={`flex items-center gap-2 font-semibold ${level === 'newbie' ? 'text-newbie' : 'text-advanced'}`}
    >
      <LevelMark level={level} className="size-4" />
      {textOf({ levels })(`word.${level}`)}
    </p>
  );
}

function Month({ month, newbie, advanced, x, most, now }: BalanceMonth & { x: number; most: number; now: boolean }) {
  const center = x + width / 2;
  const [up, down] = [(newbie / most) * (side - 16), (advanced / most) * (side - 16)];
  const january = month.endsWith('-01');
  return (
    <g>
      {now && (
        <rect
          data-now
          x={x + 1}
          y={1}
          width={width - 2}
          height={height - 2}
          rx={6}
          className="fill-sunken stroke-line-strong"
        />
      )}
      {newbie > 0 && (
        <>
          <path
            d={`M${center - bar / 2} ${middle - 12}v${-up}q0 -4 4 -4h${bar - 8}q4 0 4 4v${up}z`}
            className="fill-newbie-solid"
          />
          <text x={center} y={middle - 20 - up} textAnchor="middle" className="fill-newbie text-[13px] font-semibold">
            {newbie}
          </text>
        </>
      )}
      <text
        x={center}
        y={middle + 5}
        textAnchor="middle"
        className={`text-[12px] ${now ? 'fill-ink font-semibold' : 'fill-ink-soft'}`}
      >
        {january ? name(month, { year: 'numeric' }) : name(month, { month: 'short' })}
      </text>
      {advanced > 0 && (
        <>
          <path
            d={`M${center - bar / 2} ${middle + 12}v${down}q0 4 4 4h${bar - 8}q4 0 4 -4v${-down}z`}
            className="fill-advanced-solid"
          />
          <text
            x={center}
            y={middle + 29 + down}
            textAnchor="middle"
            className="fill-advanced text-[13px] font-semibold"
          >
            {advanced}
          </text>
        </>
      )}
    </g>
  );
}
