import { proposals } from '@hallway/i18n/en/proposals';
import type { Proposal } from '@hallway/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { cx } from '../../lib/cx.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';

interface ReviewFormProps {
  proposal: Proposal;
  score?: number | undefined;
  comment?: string | undefined;
}

const scores = [1, 2, 3, 4, 5] as const;

/** My score, with what each number means, and words for the others. */
export function ReviewForm({ proposal, score: before, comment: said = '' }: ReviewFormProps) {
  const t = textOf({ proposals });
  const client = useQueryClient();
  const [score, setScore] = useState(before);
  const [comment, setComment] = useState(said);
  const save = useMutation({
    mutationFn: (stars: number) =>
      api('PUT /proposals/:proposalId/review', {
        params: { proposalId: proposal.id },
        body: { score: stars, comment },
      }),
    onSuccess: () => {
      toast(t('review.saved'));
      void invalidatePath(client, `/api/v1/proposals/${proposal.id}`);
      void invalidatePath(client, `/api/v1/communities/${proposal.community.slug}/proposals`);
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (score) save.mutate(score);
      }}
      className="space-y-4"
    >
      <fieldset>
        <legend className="mb-1 font-semibold">{t('review.score')}</legend>
        <div className="grid grid-cols-5 gap-1">
          {scores.map((value) => (
            <label
              key={value}
              className={cx(
                'grid min-h-11 cursor-pointer place-items-center rounded-md border font-display text-xl font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
                value === score ? 'border-ink bg-ink text-on-ink' : 'border-line-strong hover:border-ink',
              )}
            >
              <input
                type="radio"
                name="score"
                className="sr-only"
                value={value}
                checked={value === score}
                onChange={() => setScore(value)}
                aria-label={`${value}: ${t(`review.${value}`)}`}
              />
              <span aria-hidden="true">{value}</span>
            </label>
          ))}
        </div>
        <p className="mt-1 flex justify-between text-[0.94rem] text-ink-soft" aria-live="polite">
          {score ? (
            <b className="font-semibold text-ink">{t(`review.${score as 1}`)}</b>
          ) : (
            <>
              <span>{t('review.1')}</span>
              <span>{t('review.5')}</span>
            </>
          )}
        </p>
      </fieldset>
      <TextArea
        label={t('review.comment')}
        help={t('review.commentHelp')}
        optional
        rows={3}
        maxLength={5000}
        value={comment}
        onChange={({ target }) => setComment(target.value)}
      />
      <Button type="submit" busy={save.isPending} disabled={!score}>
        {t('review.save')}
      </Button>
    </form>
  );
}
