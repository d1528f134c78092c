import { patch as words } from '@hallway/i18n/en/patch';
import type { Patch } from '@hallway/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../lib/api.ts';
import { remember } from '../../lib/remember.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { useTaskRefresh } from '../tasks/use-claim.ts';
import { PatchForm } from './patch-form.tsx';
import { patchQuery } from './patch-queries.ts';

/** The first revision, on the page of its task. */
export default function SubmitPatch({ taskId, meetup }: { taskId: string; meetup: string }) {
  const t = textOf({ patch: words });
  const client = useQueryClient();
  const navigate = useNavigate();
  const refresh = useTaskRefresh(meetup);
  const done = (patch: Patch) => {
    void refresh();
    remember(client, patchQuery(patch.id), patch);
    toast(t('submit.done'));
    return navigate({ to: '/p/$patchId', params: { patchId: patch.id } });
  };
  return (
    <>
      <h2 id="submit-title" className="mb-3 text-2xl">
        {t('submit.title')}
      </h2>
      <PatchForm
        draft={`patch:${taskId}`}
        action={t('submit.send')}
        submit={(body, idempotencyKey) =>
          api('POST /tasks/:taskId/patches', { params: { taskId }, body, idempotencyKey })
        }
        onDone={done}
      />
    </>
  );
}
