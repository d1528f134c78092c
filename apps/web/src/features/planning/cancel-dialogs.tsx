import { organise } from '@hallway/i18n/en/organise';
import type { Meetup } from '@hallway/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useMeetupAct } from './use-meetup-act.ts';

interface DialogProps {
  meetup: Meetup;
  open: boolean;
  onClose: () => void;
}

export function CancelDialog({ meetup, open, onClose }: DialogProps) {
  const t = textOf({ organise });
  const [reason, setReason] = useState('');
  const cancel = useMeetupAct(
    () =>
      api('POST /meetups/:meetup/cancel', {
        params: { meetup: meetup.slug },
        body: { reason: reason.replace(/\s+/g, ' ').trim() },
      }),
    { done: t('meetup.cancelled'), after: onClose },
  );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('meetup.cancel')}
      actions={
        <>
          <Button look="bare" onClick={onClose}>
            {t('meetup.cancelKeep')}
          </Button>
          <Button look="danger" busy={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
            {t('meetup.cancel')}
          </Button>
        </>
      }
    >
      <p className="mb-4">{t('meetup.cancelText', { count: meetup.seats.going + meetup.seats.waitlisted })}</p>
      <TextArea
        label={t('meetup.cancelReason')}
        help={t('meetup.cancelReasonHelp')}
        rows={3}
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </Dialog>
  );
}

export function DiscardDialog({ meetup, open, onClose }: DialogProps) {
  const t = textOf({ organise });
  const client = useQueryClient();
  const navigate = useNavigate();
  const discard = useMutation({
    mutationFn: () => api('DELETE /meetups/:meetup', { params: { meetup: meetup.slug } }),
    onSuccess: async () => {
      toast(t('meetup.discarded'));
      await navigate({ to: '/c/$community/manage', params: { community: meetup.community.slug } });
      void invalidatePath(client, `/api/v1/communities/${meetup.community.slug}`);
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t('meetup.discard')}
      action={t('meetup.discard')}
      danger
      busy={discard.isPending}
      onConfirm={() => discard.mutate()}
    >
      <p>{t('meetup.discardText')}</p>
    </ConfirmDialog>
  );
}
