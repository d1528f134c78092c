import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row; becomes its header and the card's title on a phone. */
  primary?: boolean;
  align?: 'start' | 'end';
  /** The label is read out only, for columns of buttons. */
  hideLabel?: boolean;
}

interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Stands in place of the rows when there are none. */
  empty?: ReactNode;
}

/** Dense rows at the desk, one card per row on the phone; a real table to screen readers either way. */
export function Table<Row>({ caption, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  return (
    <table role="table" className="block w-full text-left sm:table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="sr-only sm:not-sr-only sm:table-header-group">
        <tr role="row" className="border-b border-line-strong">
          {columns.map(({ key, label, align, hideLabel }) => (
            <th
              key={key}
              role="columnheader"
              scope="col"
              className={cx(
                'px-3 py-2 font-semibold text-ink-soft first:pl-0 last:pr-0',
                align === 'end' && 'text-right',
              )}
            >
              {hideLabel ? <span className="sr-only">{label}</span> : label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block space-y-2 sm:table-row-group">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            role="row"
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 rounded-lg border border-line bg-surface px-4 py-3 sm:table-row sm:border-0 sm:border-b sm:bg-transparent sm:hover:bg-sunken"
          >
            {columns.map(({ key, label, cell, primary, align, hideLabel }, index) => {
              const Cell = primary ? 'th' : 'td';
              return (
                <Cell
                  key={key}
                  role={primary ? 'rowheader' : 'cell'}
                  {...(primary && { scope: 'row' })}
                  className={cx(
                    'py-0.5 font-normal sm:table-cell sm:px-3 sm:py-2 sm:align-baseline sm:first:pl-0 sm:last:pr-0',
                    primary && 'font-semibold',
                    // On a phone the acts stand at the right of the first two lines: a row of a long list stays low, long words have the whole width.
                    hideLabel && align === 'end'
                      ? 'col-start-2 row-span-2 row-start-1'
                      : cx('col-start-1', index > 1 && 'max-sm:col-span-2'),
                    align === 'end' && 'tabular-nums sm:text-right',
                  )}
                >
                  {!primary && !hideLabel && (
                    <span aria-hidden="true" className="mr-2 text-ink-soft sm:hidden">
                      {label}
                    </span>
                  )}
                  {cell(row)}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
