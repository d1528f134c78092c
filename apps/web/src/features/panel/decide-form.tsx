import { proposals } from '@hallway/i18n/en/proposals';
import { states } from '@hallway/i18n/en/states';
import type { Proposal, ProposalState } from '@hallway/contracts';
import { useState } from 'react';
import { api, type Request } from '../../lib/api.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useProposalAct } from '../proposals/use-proposal-act.ts';
import { isDecision } from './panel-columns.ts';

type Target = Request<'POST /proposals/:proposalId/state'>['body']['to'];

const panelMoves: readonly ProposalState[] = [
  'in-review',
  'shortlisted',
  'in-rehearsal',
  'accepted',
  'waitlisted',
  'rejected',
] satisfies Target[];
const isTarget = (state: ProposalState): state is Target => panelMoves.includes(state);

/** Moves a proposal on. A decision stays private unless it is released in the same act. */
export function DecideForm({ proposal, next }: { proposal: Proposal; next: readonly ProposalState[] }) {
  const t = textOf({ proposals });
  const s = textOf({ states });
  const targets = next.filter(isTarget);
  const [chosen, setChosen] = useState<Target>();
  // The first review moves the proposal on by itself: what was chosen meanwhile stays chosen as long as it may follow.
  const to = chosen && targets.includes(chosen) ? chosen : targets[0];
  const [note, setNote] = useState('');
  const [release, setRelease] = useState(false);
  const move = useProposalAct(
    (target: Target) =>
      api('POST /proposals/:proposalId/state', {
        params: { proposalId: proposal.id },
        body: { to: target, note: note.replace(/\s+/g, ' ').trim(), release: release && isDecision(target) },
      }),
    {
      done: ({ state }) => t('decide.done', { state: s(`proposal.${state}`) }),
      after: () => {
        setChosen(undefined);
        setNote('');
        setRelease(false);
      },
    },
  );
  if (!to) return <p className="text-ink-soft">{t('decide.none')}</p>;
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        move.mutate(to);
      }}
    >
      <SelectField
        label={t('decide.to')}
        value={to}
        onChange={({ target }) => setChosen(target.value as Target)}
        options={targets.map((value) => ({ value, label: s(`proposal.${value}`) }))}
      />
      {isDecision(to) && (
        <>
          <TextArea
            label={t('decide.note')}
            help={t('decide.noteHelp')}
            optional
            rows={2}
            maxLength={1000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <Checkbox
            label={t('decide.release')}
            checked={release}
            onChange={({ target }) => setRelease(target.checked)}
          />
        </>
      )}
      <Button type="submit" look="quiet" busy={move.isPending}>
        {t('decide.do')}
      </Button>
    </form>
  );
}
