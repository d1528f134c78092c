import { proposals } from '@hallway/i18n/en/proposals';
import { states } from '@hallway/i18n/en/states';
import type { Call, Proposal } from '@hallway/contracts';
import { type ReactNode, useRef } from 'react';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { LevelField } from '../../ui/level-field.tsx';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SentenceListField } from '../../ui/sentence-list-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { proposalBody, type ProposalValues } from './proposal-values.ts';

interface ProposalFormProps {
  call: Pick<Call, 'formats'>;
  initial: ProposalValues;
  draft: string;
  /** `submit`: send it to the panel at once. */
  send: (values: ProposalValues, how: { submit: boolean; idempotencyKey: string }) => Promise<Proposal>;
  onDone: (proposal: Proposal, submitted: boolean) => unknown;
  /** A proposal that is with the panel already is only saved. */
  isDraft: boolean;
  /** Stands above the buttons. */
  note?: ReactNode;
}

const relations = ['builds', 'runs', 'has-read'] as const;

/** The level comes first, as a promise; everything after it is measured against it. */
export function ProposalForm({ call, initial, draft, send, onDone, isDraft, note }: ProposalFormProps) {
  const t = textOf({ proposals });
  const submitting = useRef(false);
  const form = useApiForm<ProposalValues, Proposal>({
    schema: async () => {
      const [{ z }, { newProposal }] = await Promise.all([import('zod'), import('@hallway/contracts/proposals')]);
      return z.preprocess(
        proposalBody,
        // The server says the same with `level.assumptions-missing`; here it stands beside the field.
        newProposal.superRefine(({ level, assumptions }, context) => {
          if ((submitting.current || !isDraft) && level === 'advanced' && assumptions.length === 0)
            context.addIssue({
              code: 'too_small',
              origin: 'array',
              minimum: 1,
              path: ['assumptions'],
              input: assumptions,
            });
        }),
      ) as never;
    },
    defaultValues: initial,
    submit: (values, idempotencyKey) => send(values, { submit: submitting.current, idempotencyKey }),
    onDone: (proposal) => onDone(proposal, submitting.current),
    draft,
  });
  const advanced = form.watch('level') === 'advanced';
  const dirty = { shouldDirty: true } as const;
  return (
    <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="max-w-[46rem] space-y-8">
      <FormErrors {...form.summary} />
      <LevelField
        label={<span className="font-display mb-2 block text-2xl">{t('form.level')}</span>}
        help={t('form.levelHelp')}
        {...form.field('level')}
      />
      <FormSection title={t('form.talk')}>
        <TextField label={t('form.talkTitle')} {...form.field('title')} />
        <RadioGroup
          label={t('form.format')}
          columns
          options={call.formats.map(({ key, title, minutes }) => ({
            value: key,
            label: title,
            help: t('call.minutes', { count: minutes }),
          }))}
          {...form.field('format')}
        />
        <MarkdownField
          label={t('form.abstract')}
          help={t('form.abstractHelp')}
          optional
          text={form.watch('abstract')}
          {...form.field('abstract')}
        />
      </FormSection>
      <FormSection title={t('form.promise')}>
        <SentenceListField
          label={t('form.assumptions')}
          help={t(advanced ? 'form.assumptionsAdvanced' : 'form.assumptionsNewbie')}
          optional={!advanced}
          value={form.watch('assumptions')}
          onChange={(sentences) => form.setValue('assumptions', sentences, dirty)}
          {...form.composed('assumptions')}
        />
        <SentenceListField
          label={t('form.outcomes')}
          help={t('form.outcomesHelp')}
          optional
          value={form.watch('outcomes')}
          onChange={(sentences) => form.setValue('outcomes', sentences, dirty)}
          {...form.composed('outcomes')}
        />
      </FormSection>
      <FormSection title={t('form.you')}>
        <RadioGroup
          label={t('form.relation.question')}
          options={relations.map((value) => ({
            value,
            label: textOf({ states })(`relation.${value}`),
            help: t(`form.relationHelp.${value}`),
          }))}
          {...form.field('relation')}
        />
        <MarkdownField
          label={t('form.bio')}
          help={t('form.bioHelp')}
          rows={3}
          optional
          text={form.watch('bio')}
          {...form.field('bio')}
        />
        <Checkbox label={t('form.first')} help={t('form.firstHelp')} {...form.register('firstTalk')} />
      </FormSection>
      <FormSection title={t('form.panel')}>
        <MarkdownField
          label={t('form.outline')}
          help={t('form.outlineHelp')}
          optional
          text={form.watch('outline')}
          {...form.field('outline')}
        />
        <MarkdownField
          label={t('form.earlier')}
          help={t('form.earlierHelp')}
          rows={3}
          optional
          text={form.watch('earlierTalks')}
          {...form.field('earlierTalks')}
        />
        <Checkbox label={t('form.open')} {...form.register('openSource')} />
        <TextField label={t('form.licence')} help={t('form.licenceHelp')} optional {...form.field('codeLicence')} />
      </FormSection>
      {note}
      <div
        data-form-bar
        className="sticky bottom-0 z-30 -mx-4 border-t border-line bg-page px-4 py-3 sm:static sm:mx-0 sm:px-0"
      >
        <div className="flex flex-wrap gap-2">
          {isDraft ? (
            <>
              <Button type="submit" busy={form.busy} onClick={() => (submitting.current = true)}>
                {t('form.submit')}
              </Button>
              <Button type="submit" look="quiet" busy={form.busy} onClick={() => (submitting.current = false)}>
                {t('form.draft')}
              </Button>
            </>
          ) : (
            <Button type="submit" busy={form.busy}>
              {t('form.save')}
            </Button>
          )}
        </div>
        <p className="mt-2 text-[0.94rem] text-ink-soft">{t('form.kept')}</p>
      </div>
    </form>
  );
}
