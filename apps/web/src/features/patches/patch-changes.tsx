import { patch as words } from '@hallway/i18n/en/patch';
import type { Patch } from '@hallway/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { store } from '../../lib/store.ts';
import { cx } from '../../lib/cx.ts';
import { textOf } from '../../lib/text.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DiffFileView } from '../../ui/diff-file.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { changedFiles } from './changed-files.ts';
import { Message } from './commit-list.tsx';
import { FileKeys } from './file-keys.tsx';
import { Lines } from './patch-row.tsx';
import { revisionQuery } from './patch-queries.ts';
import type { PatchSearch } from './patch-search.ts';
import { TakeRevision } from './take-patch.tsx';

interface PatchChangesProps {
  patch: Patch;
  revision: number;
  by: 'file' | 'commit';
  /** Whether the file for git am is offered. */
  taken: boolean;
}

/** The diffs of one revision: by file or by commit, with a list to jump and keys to walk. */
export function PatchChanges({ patch, revision, by, taken }: PatchChangesProps) {
  const t = textOf({ patch: words });
  const { data, error, isPending, refetch } = useQuery(revisionQuery(patch.id, revision));
  const groups = useMemo(() => changedFiles(data?.commits ?? [], by), [data, by]);
  const [keys, setKeys] = useState(() => store.read<boolean>('file-keys') ?? true);
  const files = groups.flatMap((group) => group.files);
  const to = (search: PatchSearch) => ({
    to: '/p/$patchId' as const,
    params: { patchId: patch.id },
    search: { view: 'changes' as const, rev: revision, ...(by === 'commit' && { by }), ...search },
    replace: true,
    resetScroll: false,
  });
  return (
    <section aria-label={t('tab.changes')}>
      <div className="mb-4 flex flex-wrap items-center gap-x-8 gap-y-3">
        {patch.revision > 1 && (
          <Choice label={t('changes.revision')}>
            {patch.revisions.map(({ number }) => (
              <Option key={number} chosen={number === revision} link={to({ rev: number })}>
                {t('revision', { number })}
              </Option>
            ))}
          </Choice>
        )}
        <Choice label={t('changes.order')}>
          <Option chosen={by === 'file'} link={{ ...to({}), search: { view: 'changes', rev: revision } }}>
            {t('changes.byFile')}
          </Option>
          <Option chosen={by === 'commit'} link={to({ by: 'commit' })}>
            {t('changes.byCommit')}
          </Option>
        </Choice>
        <div className="max-lg:hidden">
          <Checkbox
            label={t('changes.keys')}
            checked={keys}
            onChange={({ target }) => {
              store.write('file-keys', target.checked);
              setKeys(target.checked);
            }}
          />
        </div>
        {taken && <TakeRevision patch={patch} revision={revision} />}
      </div>
      {revision < patch.revision && (
        <div className="mb-4">
          <Notice
            actions={
              <Link {...to({ rev: patch.revision })} className="link font-semibold">
                {t('changes.toLatest')}
              </Link>
            }
          >
            {t('changes.old', { number: revision, latest: patch.revision })}
          </Notice>
        </div>
      )}
      {isPending && <TextSkeleton lines={12} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && files.length === 0 && <p className="text-ink-soft">{t('changes.none')}</p>}
      {keys && <FileKeys count={files.length} />}
      {files.length > 0 && (
        <div className="grid grid-cols-1 gap-x-8 gap-y-4 lg:grid-cols-[15rem_minmax(0,1fr)]">
          <nav
            aria-label={t('changes.list')}
            className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto"
          >
            <details open={files.length < 12 || undefined}>
              <summary className="min-h-9 font-semibold">
                {t('changes.files', { count: new Set(files.map(({ path }) => path)).size })}
              </summary>
              <ul className="mt-1 text-[0.88rem]">
                {files.map(({ id, path, file }) => (
                  <li key={id}>
                    <a href={`#${id}`} className="flex min-h-7 flex-wrap items-baseline gap-x-2 py-0.5 hover:underline">
                      <span className="min-w-0 font-mono break-all">{path}</span>
                      <Lines {...file} />
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          </nav>
          <div className="grid min-w-0 grid-cols-1 content-start gap-8">
            {groups.map((group, index) => (
              <div key={index} id={group.commit && `commit-${group.commit.position}`} className="min-w-0 scroll-mt-4">
                {group.commit && (
                  <header className="mb-3">
                    <h3 className="text-xl" dir="auto">
                      {group.commit.position}. {group.commit.subject}
                    </h3>
                    <p className="text-ink-soft" dir="auto">
                      {group.commit.authorName}
                    </p>
                    {group.commit.body.trim() && <Message text={group.commit.body} />}
                  </header>
                )}
                <div className="space-y-4">
                  {group.files.map(({ id, path, file, commit, folded }) => (
                    <div
                      key={`${revision}-${id}-${path}`}
                      className="[contain-intrinsic-size:auto_30rem] [content-visibility:auto]"
                    >
                      {!group.commit && data && data.commits.length > 1 && (
                        <p className="mb-1 truncate text-[0.94rem] text-ink-soft" dir="auto">
                          {commit.position}. {commit.subject}
                        </p>
                      )}
                      <DiffFileView id={id} path={path} file={file} folded={folded} />
                    </div>
                  ))}
                </div>
              </div>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}

const Choice = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav aria-label={label} className="flex items-center gap-3">
    <span aria-hidden="true" className="text-ink-soft">
      {label}
    </span>
    <span className="inline-flex flex-wrap rounded-md border border-line-strong bg-surface p-0.5">{children}</span>
  </nav>
);

const Option = ({ chosen, link, children }: { chosen: boolean; link: object; children: ReactNode }) => (
  <Link
    to="/p/$patchId"
    {...(link as { params: { patchId: string } })}
    aria-current={chosen ? 'true' : undefined}
    className={cx(
      'inline-flex min-h-9 items-center rounded-sm px-3 font-semibold',
      chosen ? 'bg-ink text-on-ink' : 'text-ink-soft hover:bg-sunken hover:text-ink',
    )}
  >
    {children}
  </Link>
);
