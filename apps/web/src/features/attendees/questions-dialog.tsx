import { attendees } from '@hallway/i18n/en/attendees';
import { common } from '@hallway/i18n/en/common';
import type { Meetup } from '@hallway/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { QuestionEditor } from './question-editor.tsx';
import { complete, moved, questionsOf, type QuestionRow, rowsOf } from './question-rows.ts';

let count = 0;
const newRow = (): QuestionRow => ({ key: `new-${++count}`, kind: 'text', label: '', required: false, choices: '' });

/** What is asked with the RSVP, in order. */
export default function QuestionsDialog({ meetup, onClose }: { meetup: Meetup; onClose: () => void }) {
  const t = textOf({ attendees });
  const client = useQueryClient();
  const [rows, setRows] = useState(() => (meetup.questions.length > 0 ? rowsOf(meetup.questions) : [newRow()]));
  const save = useMutation({
    mutationFn: () =>
      api('PUT /meetups/:meetup/questions', {
        params: { meetup: meetup.slug },
        body: { questions: questionsOf(rows) },
      }),
    onSuccess: async () => {
      await invalidatePath(client, `/api/v1/meetups/${meetup.slug}`);
      toast(t('questionsSaved'));
      onClose();
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
  const set = (at: number, change: Partial<QuestionRow>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('questions')}
      actions={
        <>
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button disabled={!rows.every(complete)} busy={save.isPending} onClick={() => save.mutate()}>
            {textOf({ common })('save')}
          </Button>
        </>
      }
    >
      <p className="mb-4 text-ink-soft">{t('questionsHelp')}</p>
      <ol className="space-y-4">
        {rows.map((row, index) => (
          <li key={row.key} className="rounded-md border border-line p-4">
            <QuestionEditor
              row={row}
              number={index + 1}
              onChange={(change) => set(index, change)}
              onUp={index > 0 ? () => setRows(moved(rows, index, index - 1)) : undefined}
              onRemove={() => setRows(rows.filter((each) => each !== row))}
            />
          </li>
        ))}
      </ol>
      {rows.length < 10 && (
        <Button look="quiet" size="sm" className="mt-4" onClick={() => setRows([...rows, newRow()])}>
          <Plus className="size-4.5" aria-hidden="true" />
          {t('questionAdd')}
        </Button>
      )}
    </Dialog>
  );
}
