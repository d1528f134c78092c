import { proposals } from '@hallway/i18n/en/proposals';
import type { Proposal } from '@hallway/contracts';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { SentenceListField } from '../../ui/sentence-list-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toWrite, written } from '../planning/sentences.ts';
import { useProposalAct } from '../proposals/use-proposal-act.ts';

const fixed = new Set<Proposal['state']>(['scheduled', 'delivered', 'rejected', 'withdrawn']);

/** Folded away: the other level, what it then assumes, and why. */
export function RelevelProposal({ proposal }: { proposal: Proposal }) {
  const t = textOf({ proposals });
  const level = proposal.level === 'newbie' ? 'advanced' : 'newbie';
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [assumptions, setAssumptions] = useState(toWrite(proposal.assumptions));
  const relevel = useProposalAct(
    () =>
      api('POST /proposals/:proposalId/level', {
        params: { proposalId: proposal.id },
        body: { level, note, assumptions: written(assumptions) },
      }),
    { done: () => t('relevel.done'), after: () => setOpen(false) },
  );
  if (fixed.has(proposal.state)) return null;
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="mt-5 border-t border-line pt-3"
    >
      <summary className="min-h-9 content-center font-semibold">{t('relevel.title')}</summary>
      <form
        className="mt-2 space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          relevel.mutate();
        }}
      >
        <p className="text-ink-soft">{t('relevel.text', { own: 'no' })}</p>
        {level === 'advanced' && (
          <SentenceListField
            label={t('form.assumptions')}
            help={t('form.assumptionsAdvanced')}
            value={assumptions}
            onChange={setAssumptions}
          />
        )}
        <TextField
          label={t('relevel.note')}
          maxLength={500}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <Button type="submit" look={level} busy={relevel.isPending}>
          {t('relevel.do', { level })}
        </Button>
      </form>
    </details>
  );
}
