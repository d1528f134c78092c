import { organise } from '@hallway/i18n/en/organise';
import { recurrence } from '@hallway/i18n/en/recurrence';
import type { Meetup } from '@hallway/contracts';
import { type QueryClient, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { api } from '../../lib/api.ts';
import { dropDraft } from '../../lib/draft.ts';
import { useApiForm } from '../../lib/form.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { isProblem } from '../../lib/problem.ts';
import { remember } from '../../lib/remember.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { meetupQuery } from '../meetups/meetup-queries.ts';
import { CancelDialog, DiscardDialog } from './cancel-dialogs.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { MeetupForm } from './meetup-form.tsx';
import { MeetupFrame } from './meetup-frame.tsx';
import { meetupSchema } from './meetup-schema.ts';
import { changesOf, type MeetupValues, rebased, valuesOf } from './meetup-values.ts';
import { type Reach, RelevelDialog } from './relevel-dialog.tsx';
import { type Scope, ScopeField } from './scope-field.tsx';

const KeepApartCard = lazy(() => import('../keep-apart/keep-apart-card.tsx'));

export function EditMeetupPage({ meetup: slug }: { meetup: string }) {
  const { data: meetup } = useSuspenseQuery(meetupQuery(slug));
  // Somebody's version taken over begins the form anew; typing goes on through background refetches and one's own acts.
  const [round, setRound] = useState(0);
  return (
    <MeetupFrame meetup={meetup}>
      <Suspense>
        <KeepApartCard meetup={slug} />
      </Suspense>
      <EditForm key={round} meetup={meetup} onRestart={() => setRound(round + 1)} />
    </MeetupFrame>
  );
}

function EditForm({ meetup, onRestart }: { meetup: Meetup; onRestart: () => void }) {
  const t = textOf({ organise });
  const client = useQueryClient();
  const [base, setBase] = useState(meetup);
  const [theirs, setTheirs] = useState<Meetup>();
  const [dialog, setDialog] = useState<'level' | 'cancel' | 'discard' | 'copy'>();
  const [scope, setScope] = useState<Scope>('one');
  // What If-Match says: the version the form began with, or the one seen in a conflict.
  const seen = useRef(meetup.version);
  // Publishing and cancelling make a newer version too; it can be built on as long as it differs in nothing one types here.
  const alike = Object.keys(changesOf(valuesOf(base), valuesOf(meetup))).length === 0;
  const draft = `meetup-edit:${meetup.slug}:${base.version}`;
  const form = useApiForm<MeetupValues, Meetup>({
    schema: () => meetupSchema('changes'),
    defaultValues: valuesOf(base),
    draft,
    submit: async (values) => {
      const params = { meetup: meetup.slug };
      try {
        const { series, ...changes } = changesOf(valuesOf(base), values);
        const ifMatch = `"${alike ? Math.max(seen.current, meetup.version) : seen.current}"`;
        return scope === 'following'
          ? await api('PATCH /meetups/:meetup/following', { params, body: changes, ifMatch })
          : await api('PATCH /meetups/:meetup', {
              params,
              body: { ...changes, ...(series !== undefined && { series }) },
              ifMatch,
            });
      } catch (error) {
        if (isProblem(error) && error.code === 'conflict.version') {
          const latest = await api('GET /meetups/:meetup', { params });
          seen.current = latest.version;
          setTheirs(latest);
        }
        throw error;
      }
    },
    onDone: (saved) => {
      remember(client, meetupQuery(meetup.slug), saved);
      void invalidatePath(client, '/api/v1/meetups?');
      void invalidatePath(client, `/api/v1/communities/${meetup.community.slug}`);
      seen.current = saved.version;
      setTheirs(undefined);
      setBase(saved);
      form.reset(valuesOf(saved));
      if (scope === 'following') {
        // the others changed too: a form must not begin with what they were
        forgetOthers(client, meetup.slug);
        toast(textOf({ recurrence })('scope.saved'));
      } else toast(t(meetup.state === 'published' ? 'meetup.savedMailed' : 'meetup.saved'));
    },
  });
  const takeTheirs = () => {
    dropDraft(draft);
    remember(client, meetupQuery(meetup.slug), theirs);
    onRestart();
  };
  const relevelled = (saved: Meetup, reach: Reach) => {
    if (reach !== 'one') forgetOthers(client, meetup.slug);
    const next = rebased(valuesOf(base), form.getValues(), valuesOf(saved));
    dropDraft(draft);
    seen.current = saved.version;
    setBase(saved);
    form.reset(next);
  };
  const close = () => setDialog(undefined);
  return (
    <>
      <MeetupForm
        form={form}
        community={meetup.community}
        taken={meetup.seats}
        notice={
          theirs && (
            <ConflictNotice
              theirs={theirs}
              base={valuesOf(base)}
              mine={form.getValues()}
              onTheirs={takeTheirs}
              onMine={() => void form.onSubmit()}
              busy={form.busy}
            />
          )
        }
        level={
          <div className="flex flex-wrap items-center gap-3">
            <LevelBadge level={meetup.level} size="lg" />
            {meetup.state !== 'cancelled' && (
              <Button look="quiet" onClick={() => setDialog('level')}>
                {t('meetup.changeLevel')}
              </Button>
            )}
          </div>
        }
        actions={
          <>
            {meetup.recurrenceId !== null && Date.parse(meetup.startsAt) > Date.now() && (
              <ScopeField value={scope} onChange={setScope} />
            )}
            <Button type="submit" busy={form.busy}>
              {t('meetup.save')}
            </Button>
            <Button look="quiet" onClick={() => setDialog('copy')}>
              {textOf({ recurrence })('copy')}
            </Button>
            {meetup.state === 'draft' && (
              <Button look="danger" onClick={() => setDialog('discard')}>
                {t('meetup.discard')}
              </Button>
            )}
            {meetup.state === 'published' && Date.parse(meetup.endsAt) > Date.now() && (
              <Button look="danger" onClick={() => setDialog('cancel')}>
                {t('meetup.cancel')}
              </Button>
            )}
          </>
        }
      />
      <RelevelDialog meetup={meetup} open={dialog === 'level'} onClose={close} onDone={relevelled} />
      <CancelDialog meetup={meetup} open={dialog === 'cancel'} onClose={close} />
      <DiscardDialog meetup={meetup} open={dialog === 'discard'} onClose={close} />
      <CopyDialog meetup={meetup} open={dialog === 'copy'} onClose={close} />
    </>
  );
}

/** The rule, and the meetups that follow by it. */
function forgetOthers(client: QueryClient, meetup: string): void {
  const [own] = meetupQuery(meetup).queryKey;
  client.removeQueries({
    predicate: ({ queryKey: [key] }) =>
      typeof key === 'string' &&
      (key.endsWith('/recurrence') ||
        (key.startsWith('/api/v1/meetups/') && key !== own && !key.startsWith(`${own}/`))),
  });
}
