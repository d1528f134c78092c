import { patch as words } from '@hallway/i18n/en/patch';
import { states } from '@hallway/i18n/en/states';
import type { Patch } from '@hallway/contracts';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { dateFormat } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { viewerZone } from '../../lib/viewer.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { CommitList, Message } from './commit-list.tsx';
import { PatchHistory } from './patch-history.tsx';
import { patchSteps } from './patch-steps.ts';
import { TakePatch } from './take-patch.tsx';
import { revisionQuery } from './patch-queries.ts';

const NextRevision = lazy(() => import('./next-revision.tsx'));

/** What the patch is and what was said about it. */
export function PatchTalk({ patch, own, lead }: { patch: Patch; own: boolean; lead: boolean }) {
  const t = textOf({ patch: words });
  const state = textOf({ states });
  const commits = useQuery(revisionQuery(patch.id, patch.revision));
  const date = (instant: string) =>
    dateFormat(viewerZone(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17rem] lg:grid-rows-[auto_1fr]">
      <aside className="lg:col-start-2 lg:row-start-1">
        <h2 className="mb-3 text-xl">{t('path.title')}</h2>
        <Stepper
          label={t('path.title')}
          steps={patchSteps(patch).map(({ to, state: as, event }) => ({
            label: state(`patch.${to}`),
            state: as,
            detail: event && (
              <span dir="auto">
                {t('path.by', { name: event.actor?.name ?? t('former'), date: date(event.createdAt) })}
              </span>
            ),
          }))}
        />
      </aside>
      <div className="grid grid-cols-1 content-start gap-10 lg:col-start-1 lg:row-span-2 lg:row-start-1">
        {patch.coverLetter.trim() && (
          <section aria-labelledby="cover">
            <h2 id="cover" className="mb-2 text-xl">
              {t('cover')}
            </h2>
            <Message text={patch.coverLetter} />
          </section>
        )}
        <section aria-labelledby="commits">
          <h2 id="commits" className="mb-3 text-xl">
            {t('commits')}
          </h2>
          {commits.isPending && <TextSkeleton lines={3} />}
          {commits.error && <ErrorState error={commits.error} onRetry={() => void commits.refetch()} />}
          {commits.data && (
            <CommitList commits={commits.data.commits} link={{ patchId: patch.id, revision: patch.revision }} />
          )}
        </section>
        <section aria-labelledby="history">
          <h2 id="history" className="mb-3 text-xl">
            {t('history')}
          </h2>
          <PatchHistory patch={patch} />
        </section>
        {own && (
          <Suspense fallback={<TextSkeleton lines={2} />}>
            <NextRevision patch={patch} />
          </Suspense>
        )}
      </div>
      {(own || lead) && (
        <div className="lg:col-start-2 lg:row-start-2">
          <TakePatch patch={patch} />
        </div>
      )}
    </div>
  );
}
