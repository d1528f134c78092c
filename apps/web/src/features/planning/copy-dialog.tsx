import { common } from '@hallway/i18n/en/common';
import { recurrence } from '@hallway/i18n/en/recurrence';
import type { Meetup } from '@hallway/contracts';
import { addToWallTime } from '@hallway/time';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { DateTimeField } from '../../ui/date-time-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';

const fourWeeks = 4 * 7 * 24 * 60;

/** The same meetup again, four weeks later unless told otherwise. */
export function CopyDialog({ meetup, open, onClose }: { meetup: Meetup; open: boolean; onClose: () => void }) {
  const t = textOf({ recurrence });
  const client = useQueryClient();
  const navigate = useNavigate();
  const [wallStart, setWallStart] = useState<string | null>(() => addToWallTime(meetup.wallStart, fourWeeks));
  const copy = useMutation({
    mutationFn: (at: string) =>
      api('POST /meetups/:meetup/copies', { params: { meetup: meetup.slug }, body: { wallStart: at } }),
    onSuccess: async ({ slug }) => {
      toast(t('copying.done'));
      void invalidatePath(client, `/api/v1/communities/${meetup.community.slug}`);
      onClose();
      await navigate({ to: '/m/$meetup/edit', params: { meetup: slug } });
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('copy')}
      actions={
        <>
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button busy={copy.isPending} disabled={!wallStart} onClick={() => wallStart && copy.mutate(wallStart)}>
            {t('copying.action')}
          </Button>
        </>
      }
    >
      <p className="mb-4">{t('copying.text')}</p>
      <DateTimeField label={t('copying.when')} value={wallStart} onChange={setWallStart} timeZone={meetup.timeZone} />
    </Dialog>
  );
}
