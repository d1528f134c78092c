import { ui } from '@hallway/i18n/en/ui';
import type { DiffFile } from '@hallway/contracts';
import { Fragment, useState } from 'react';
import { cx } from '../lib/cx.ts';
import { textOf } from '../lib/text.ts';

const foldAbove = 400;

const kinds = {
  add: { sign: '+', row: 'bg-ok-tint', number: 'bg-ok/15' },
  del: { sign: '−', row: 'bg-danger-tint', number: 'bg-danger/15' },
  context: { sign: ' ', row: '', number: 'bg-sunken' },
  'no-newline': { sign: ' ', row: 'text-ink-soft', number: 'bg-sunken' },
};

/** One file of a diff. Added and removed lines carry a sign and a hidden word besides their colour; big files begin folded. */
export function DiffFileView({
  file,
  path,
  id,
  folded = false,
}: {
  file: DiffFile;
  path: string;
  id: string;
  /** Begins folded whatever its size: for the rest of a huge patch. */
  folded?: boolean;
}) {
  const t = textOf({ ui });
  const lines = file.hunks.reduce((sum, hunk) => sum + hunk.lines.length, 0);
  const [open, setOpen] = useState(!folded && lines <= foldAbove);
  return (
    <details
      id={id}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="scroll-mt-20 overflow-hidden rounded-md border border-line bg-surface"
    >
      <summary className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 bg-sunken px-4 py-2">
        <span aria-hidden="true" className={cx('transition-transform', open && 'rotate-90')}>
          ▸
        </span>
        <span className="min-w-0 flex-1 font-mono text-[0.88rem] break-all">{path}</span>
        {file.status !== 'modified' && <span className="text-ink-soft">{t(`diff.${file.status}`)}</span>}
        {(file.additions > 0 || file.deletions > 0) && (
          <span className="tabular-nums">
            <span className="text-ok">+{file.additions}</span> <span className="text-danger">−{file.deletions}</span>
          </span>
        )}
      </summary>
      {file.binary && <p className="px-4 py-3 text-ink-soft">{t('diff.binary')}</p>}
      {open && !file.binary && (
        <div tabIndex={0} role="region" aria-label={path} className="overflow-x-auto">
          <table className="w-full border-collapse font-mono text-[0.82rem] leading-[1.5]">
            <tbody>
              {file.hunks.map((hunk, index) => (
                <Fragment key={index}>
                  <tr>
                    <td colSpan={4} className="border-y border-line bg-sunken px-4 py-1 text-ink-soft">
                      @@ −{hunk.oldStart},{hunk.oldLines} +{hunk.newStart},{hunk.newLines} @@{' '}
                      {hunk.header.replace(/^@@.*?@@ ?/, '')}
                    </td>
                  </tr>
                  {hunk.lines.map((line, row) => {
                    const { sign, row: tint, number } = kinds[line.kind];
                    return (
                      <tr key={row} className={tint}>
                        <td className={cx('w-12 min-w-12 px-2 text-right text-ink-soft select-none', number)}>
                          {line.oldLine}
                        </td>
                        <td className={cx('w-12 min-w-12 px-2 text-right text-ink-soft select-none', number)}>
                          {line.newLine}
                        </td>
                        <td className="w-6 min-w-6 text-center font-bold select-none" aria-hidden="true">
                          {sign}
                        </td>
                        <td className="pr-4 whitespace-pre">
                          {(line.kind === 'add' || line.kind === 'del') && (
                            <span className="sr-only">{t(`diff.${line.kind}`)} </span>
                          )}
                          {line.text || ' '}
                        </td>
                      </tr>
                    );
                  })}
                </Fragment>
              ))}
            </tbody>
          </table>
          {file.truncated && <p className="border-t border-line px-4 py-3 text-ink-soft">{t('diff.truncated')}</p>}
        </div>
      )}
    </details>
  );
}
