import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { Lesson, LessonKind } from '@hallway/contracts';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../lib/api.ts';
import { apiQuery } from '../../lib/api-query.ts';
import { useMe } from '../../lib/me.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { meetupQuery } from '../meetups/meetup-queries.ts';
import { hasRole } from '../organise/parts.ts';
import { useRoles } from '../organise/use-roles.ts';
import { MeetupFrame } from '../planning/meetup-frame.tsx';
import { LessonRow } from './lesson-row.tsx';

const LessonDialog = lazy(() => import('./lesson-dialog.tsx'));
const ConfirmDialog = lazy(() => import('../../ui/confirm-dialog.tsx').then((m) => ({ default: m.ConfirmDialog })));

export const retrospectiveQuery = (meetup: string) =>
  apiQuery('GET /meetups/:meetup/retrospective', { params: { meetup } });

const kinds = ['well', 'not-well', 'close-call'] as const satisfies readonly LessonKind[];

/** What was learned: kept, mended, and what to do about what nearly went wrong. */
export function RetrospectivePage({ meetup: slug }: { meetup: string }) {
  const t = textOf({ housekeeping });
  const client = useQueryClient();
  const { data: meetup } = useSuspenseQuery(meetupQuery(slug));
  const {
    data: { items },
  } = useSuspenseQuery(retrospectiveQuery(slug));
  const { member } = useMe();
  const organises = hasRole(useRoles(meetup.community.slug), 'organiser');
  const [open, setOpen] = useState<{ kind: LessonKind; lesson?: Lesson }>();
  const [removing, setRemoving] = useState<Lesson>();
  const refresh = () => client.invalidateQueries(retrospectiveQuery(slug));
  const remove = useMutation({
    mutationFn: (lessonId: string) => api('DELETE /lessons/:lessonId', { params: { lessonId } }),
    onError: (error) => void toast(problemText(error), { tone: 'failed' }),
    onSuccess: async () => {
      setRemoving(undefined);
      await refresh();
      toast(t('retro.removed'));
    },
  });
  if (Date.parse(meetup.startsAt) > Date.now())
    return (
      <MeetupFrame meetup={meetup}>
        <EmptyState title={t('retro.early')}>{t('retro.earlyText')}</EmptyState>
      </MeetupFrame>
    );
  return (
    <MeetupFrame meetup={meetup}>
      <h2 className="sr-only">{t('retro.title')}</h2>
      <p className="prose-width mb-5 text-ink-soft">{t('retro.lead')}</p>
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-3">
        {kinds.map((kind) => {
          const lines = items.filter((lesson) => lesson.kind === kind);
          return (
            <section key={kind} aria-labelledby={kind} className="rounded-lg border border-line bg-surface p-4">
              <h3 id={kind} className="text-xl">
                {t(`retro.kind.${kind}`)}
              </h3>
              <p className="text-[0.94rem] text-ink-soft">{t(`retro.kindText.${kind}`)}</p>
              {lines.length === 0 ? (
                <p className="my-4 text-ink-soft">{t(`retro.none.${kind}`)}</p>
              ) : (
                <ul className="my-3 divide-y divide-line">
                  {lines.map((lesson) => (
                    <LessonRow
                      key={lesson.id}
                      lesson={lesson}
                      mayChange={organises || (lesson.author !== null && lesson.author.id === member?.id)}
                      onEdit={() => setOpen({ kind, lesson })}
                      onRemove={() => setRemoving(lesson)}
                    />
                  ))}
                </ul>
              )}
              <Button look="quiet" size="sm" onClick={() => setOpen({ kind })}>
                <Plus className="size-4.5" aria-hidden="true" />
                {t(`retro.add.${kind}`)}
              </Button>
            </section>
          );
        })}
      </div>
      {removing && (
        <Suspense>
          <ConfirmDialog
            open
            onClose={() => setRemoving(undefined)}
            title={t('retro.removeTitle')}
            action={t('retro.remove')}
            danger
            busy={remove.isPending}
            onConfirm={() => remove.mutate(removing.id)}
          >
            <p dir="auto">{removing.text}</p>
            {removing.landed && <p className="mt-2">{t('retro.removeText')}</p>}
          </ConfirmDialog>
        </Suspense>
      )}
      {open && (
        <Suspense>
          <LessonDialog meetup={slug} {...open} onDone={refresh} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </MeetupFrame>
  );
}
