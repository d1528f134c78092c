import { patch as words } from '@hallway/i18n/en/patch';
import type { Commit } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { dateFormat } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { viewerZone } from '../../lib/viewer.ts';
import { Lines } from './patch-row.tsx';

/** Subject, author, date and size of each commit; the message opens below. */
export function CommitList({
  commits,
  link,
}: {
  commits: readonly Commit[];
  link?: { patchId: string; revision: number };
}) {
  const t = textOf({ patch: words });
  return (
    <ol className="divide-y divide-line rounded-md border border-line bg-surface">
      {commits.map(({ position, subject, authorName, authoredAt, body, additions, deletions, files }) => (
        <li key={position} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 px-4 py-3">
          <span className="text-ink-soft tabular-nums">{position}</span>
          <div className="min-w-0">
            <p className="leading-snug font-semibold" dir="auto">
              {link ? (
                <Link
                  to="/p/$patchId"
                  params={{ patchId: link.patchId }}
                  search={{ view: 'changes', rev: link.revision, by: 'commit' }}
                  hash={`commit-${position}`}
                  className="underline-offset-4 hover:underline"
                >
                  {subject}
                </Link>
              ) : (
                subject
              )}
            </p>
            <p className="flex flex-wrap gap-x-3 text-[0.94rem] text-ink-soft">
              <span dir="auto">{authorName}</span>
              {authoredAt && (
                <time dateTime={authoredAt}>
                  {dateFormat(viewerZone(), { dateStyle: 'medium' }).format(new Date(authoredAt))}
                </time>
              )}
              <span>{t('changes.files', { count: files.length })}</span>
              <Lines additions={additions} deletions={deletions} />
            </p>
            {body.trim() && (
              <details>
                <summary className="min-h-6 text-[0.94rem] text-ink-soft">{t('changes.message')}</summary>
                <Message text={body} />
              </details>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Lines of git's own: a diffstat, or a shortlog with names and their counts. */
const table = /^ .+\| +(?:\d|Bin )|^\S.* \(\d+\):$/m;

/** Commit messages keep their lines; they are no Markdown. Prose wraps; what git lists keeps its columns and scrolls. */
export const Message = ({ text }: { text: string }) => (
  <div className="mt-1 grid max-w-[76ch] grid-cols-1 gap-[1lh] font-mono text-[0.88rem] leading-normal">
    {text
      .trim()
      .split(/\n{2,}/)
      .map((part, index) =>
        table.test(part) ? (
          <p key={index} tabIndex={0} className="overflow-x-auto whitespace-pre" dir="ltr">
            {part}
          </p>
        ) : (
          <p key={index} className="break-words whitespace-pre-wrap" dir="auto">
            {part}
          </p>
        ),
      )}
  </div>
);
