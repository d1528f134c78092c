import { patch as words } from '@hallway/i18n/en/patch';
import type { Patch } from '@hallway/contracts';
import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { JoinFirst } from '../tasks/claim-button.tsx';
import { verdictsFor } from './patch-moves.ts';
import { usePatchChange } from './use-patch-change.ts';

type Verdict = ReturnType<typeof verdictsFor>[number];
interface Values {
  verdict: Verdict;
  comment: string;
  revision: number;
}

interface ReviewFormProps {
  patch: Patch;
  /** What is being read; a verdict is about this one. */
  revision: number;
  lead: boolean;
  own: boolean;
  visitor: boolean;
  belongs: boolean;
}

/** Verdicts for leads, a word from any member; who is not one yet sees the way in. */
export default function ReviewForm(props: ReviewFormProps) {
  const t = textOf({ patch: words });
  const { patch, visitor, belongs } = props;
  const here = useRouterState({ select: (state) => state.location.href });
  const [joining, setJoining] = useState(false);
  if (visitor)
    return (
      <LinkButton to="/sign-in" search={{ returnTo: here }} look="quiet">
        {t('comment.signIn')}
      </LinkButton>
    );
  if (!belongs)
    return (
      <>
        <Button look="quiet" onClick={() => setJoining(true)}>
          {t('comment.join', { community: patch.community.title })}
        </Button>
        {joining && <JoinFirst slug={patch.community.slug} onClose={() => setJoining(false)} />}
      </>
    );
  return <Form {...props} />;
}

function Form({ patch, revision, lead, own }: ReviewFormProps) {
  const t = textOf({ patch: words });
  const changed = usePatchChange(patch.meetup.slug);
  const verdicts = verdictsFor(patch.state, { lead, own });
  const judges = verdicts.length > 1;
  const form = useApiForm<Values, Patch>({
    schema: () => import('./review-schema.ts').then(({ reviewForm }) => reviewForm) as never,
    defaultValues: { verdict: judges ? ('' as Verdict) : 'comment', comment: '', revision },
    draft: `review:${patch.id}`,
    submit: (values, idempotencyKey) =>
      api('POST /patches/:patchId/reviews', {
        params: { patchId: patch.id },
        idempotencyKey,
        body: { ...values, verdict: verdicts.includes(values.verdict) ? values.verdict : 'comment', revision },
      }),
    onDone: (answer) => {
      changed(answer);
      form.reset({ verdict: 'comment', comment: '', revision: answer.revision });
      toast(t(judges ? 'review.done' : 'comment.done'));
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => void form.onSubmit(event)}
      className="grid grid-cols-1 gap-5 border-t border-line pt-8"
    >
      <h2 className="text-2xl">{t(judges ? 'review.title' : 'comment.title')}</h2>
      <FormErrors {...form.summary} />
      {judges && (
        <RadioGroup
          columns
          label={t('review.verdict', { number: revision })}
          options={verdicts.map((verdict) => ({
            value: verdict,
            label: t(`verdict.${verdict}`),
            help: t(`verdict.${verdict}Help`),
          }))}
          {...form.field('verdict')}
        />
      )}
      <MarkdownField
        label={t(judges ? 'review.comment' : 'comment.label')}
        optional={judges && form.watch('verdict') === 'approve'}
        rows={4}
        text={form.watch('comment')}
        {...form.field('comment')}
      />
      <div>
        <Button type="submit" busy={form.busy}>
          {t(judges ? 'review.send' : 'comment.send')}
        </Button>
      </div>
    </form>
  );
}
