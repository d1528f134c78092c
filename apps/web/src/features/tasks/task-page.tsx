import { hackathon as words } from '@hallway/i18n/en/hackathon';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useMe } from '../../lib/me.ts';
import { textOf } from '../../lib/text.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { CommunityLink } from '../communities/community-link.tsx';
import { ProjectFacts } from '../hackathons/project-facts.tsx';
import { useLead } from '../hackathons/use-lead.ts';
import { PatchRow } from '../patches/patch-row.tsx';
import { ClaimCard } from './claim-card.tsx';
import { LeadActs } from './lead-acts.tsx';
import { taskQuery } from './task-queries.ts';
import { taskStep } from './task-step.ts';
import { Checked } from './task-row.tsx';

const SubmitPatch = lazy(() => import('../patches/submit-patch.tsx'));

/** One task: what is to be done, whether it is free, how to set up, where to hand in. */
export function TaskPage({ taskId }: { taskId: string }) {
  const t = textOf({ hackathon: words });
  const { data: task } = useSuspenseQuery(taskQuery(taskId));
  const { member } = useMe();
  const lead = useLead(task.community.slug);
  const [wanted, setWanted] = useState(false);
  const step = taskStep(task, member?.id);
  // The form stays when the claim runs out, or goes to somebody else, while one is still in it.
  if (step === 'mine' && !wanted) setWanted(true);
  const submit = useRef<HTMLElement>(null);
  const handIn = member && wanted && step !== 'merged' && step !== 'closed';
  const goToForm = () => {
    setWanted(true);
    requestAnimationFrame(() => {
      submit.current?.scrollIntoView({ behavior: 'smooth' });
      submit.current?.focus({ preventScroll: true });
    });
  };
  return (
    <article className="shell">
      <PageHeader
        title={task.title}
        level={task.level}
        eyebrow={
          <>
            <CommunityLink {...task.community} />
            {' · '}
            <Link to="/m/$meetup/board" params={{ meetup: task.meetup.slug }} className="link" dir="auto">
              {task.meetup.title}
            </Link>
          </>
        }
        lead={
          <span className="flex flex-wrap items-center gap-x-4">
            <span dir="auto">
              {task.project.name} · {t('taskNumber', { number: task.number })}
            </span>
            {task.preReviewed && <Checked />}
          </span>
        }
        actions={lead && <LeadActs task={task} />}
      />
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <aside className="lg:sticky lg:top-4 lg:col-start-2 lg:row-span-2 lg:self-start">
          <ClaimCard task={task} step={step} lead={lead} onHandIn={goToForm} />
        </aside>
        <div className="grid grid-cols-1 content-start gap-10 lg:col-start-1 lg:row-start-1">
          <section aria-labelledby="what">
            <h2 id="what" className="mb-3 text-2xl">
              {t('task.what')}
            </h2>
            {task.description ? (
              <Markdown text={task.description} />
            ) : (
              <p className="text-ink-soft">{t('task.nothing')}</p>
            )}
            {task.skills.length > 0 && (
              <p className="mt-4 text-ink-soft">
                {t('task.skills')}: <span dir="auto">{task.skills.join(' · ')}</span>
              </p>
            )}
            {task.link && (
              <p className="mt-2">
                <a href={task.link} rel="noreferrer" className="link font-semibold">
                  {t('task.bug')}
                </a>{' '}
                <span className="break-all text-ink-soft">{new URL(task.link).host}</span>
              </p>
            )}
          </section>
          <section aria-labelledby="setup">
            <h2 id="setup" className="text-2xl">
              {t('project.setup')}
            </h2>
            <div className="mb-3">
              <ProjectFacts project={task.project} />
            </div>
            {task.project.setup ? (
              <Markdown text={task.project.setup} />
            ) : (
              <p className="text-ink-soft">{t('project.noSetup')}</p>
            )}
          </section>
          {task.patches.length > 0 && (
            <section aria-labelledby="patches">
              <h2 id="patches" className="text-2xl">
                {t('task.patches')}
              </h2>
              <ul className="mt-2 divide-y divide-line border-y border-line">
                {task.patches.map((patch) => (
                  <PatchRow key={patch.id} patch={patch} showState />
                ))}
              </ul>
            </section>
          )}
          {handIn && (
            <section ref={submit} id="submit" tabIndex={-1} aria-labelledby="submit-title" className="scroll-mt-4">
              <Suspense fallback={<TextSkeleton lines={6} />}>
                <SubmitPatch taskId={task.id} meetup={task.meetup.slug} />
              </Suspense>
            </section>
          )}
        </div>
      </div>
    </article>
  );
}
