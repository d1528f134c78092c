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

/** Commit messages keep their lines; they are no Markdown. */
export const Message = ({ text }: { text: string }) => (
  <p className="mt-1 max-w-[76ch] font-mono text-[0.88rem] leading-normal whitespace-pre-wrap" dir="auto">
    {text.trim()}
  </p>
);
