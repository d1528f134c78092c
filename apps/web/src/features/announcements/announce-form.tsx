import { mailing } from '@hallway/i18n/en/mailing';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApiForm } from '../../lib/form.ts';
import { dropDraft, readDraft, useDraft } from '../../lib/draft.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Audiences, Message } from './audiences.ts';

const empty: Message = { subject: '', body: '' };

/** Writes to a chosen part of the people; says how many they are, and asks once more before it sends. */
export function AnnounceForm({ audiences }: { audiences: Audiences }) {
  const t = textOf({ mailing });
  const client = useQueryClient();
  const [choice, setChoice] = useState(audiences.choices[0]!.value);
  // the key stays while the question stands: pressed again after a lost answer, it is sent once
  const [asked, setAsked] = useState<{ message: Message; key: string }>();
  const size = useQuery(audiences.sizeQuery(choice)).data;
  const draft = `announcement:${audiences.path}`;
  const form = useApiForm({
    schema: (async () => (await import('@hallway/contracts/announcements')).announcementMessage) as never,
    defaultValues: { ...empty, ...readDraft<Message>(draft) },
    submit: async (message: Message) =>
      setAsked({ message, key: crypto.getRandomValues(new Uint32Array(4)).join('-') }),
  });
  useDraft(draft, form);
  const send = useMutation({
    mutationFn: ({ message, key }: { message: Message; key: string }) => audiences.send(choice, message, key),
    onSuccess: () => {
      form.reset(empty);
      dropDraft(draft);
      toast(t('announce.sent'));
      void invalidatePath(client, audiences.path);
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
    onSettled: () => setAsked(undefined),
  });
  const recipients = size?.recipients ?? 0;
  return (
    <form noValidate onSubmit={form.onSubmit} className="max-w-2xl space-y-5">
      <FormErrors {...form.summary} />
      <SelectField
        label={t('announce.to')}
        help={
          size
            ? `${t('announce.recipients', { count: recipients })}. ${t('announce.left', { count: size.leftToday })}.`
            : '…'
        }
        options={audiences.choices}
        value={choice}
        onChange={({ target }) => setChoice(target.value)}
      />
      <TextField label={t('announce.subject')} autoComplete="off" dir="auto" {...form.field('subject')} />
      <MarkdownField label={t('announce.body')} text={form.watch('body')} rows={8} {...form.field('body')} />
      <Button type="submit" busy={form.busy} disabled={!size || recipients === 0 || size.leftToday === 0}>
        {t('announce.send', { count: recipients })}
      </Button>
      <ConfirmDialog
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={t('announce.confirmTitle')}
        action={t('announce.send', { count: recipients })}
        busy={send.isPending}
        onConfirm={() => asked && send.mutate(asked)}
      >
        <p>{t('announce.confirmText', { subject: asked?.message.subject ?? '', count: recipients })}</p>
      </ConfirmDialog>
    </form>
  );
}
