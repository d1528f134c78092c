import { patch as words } from '@hallway/i18n/en/patch';
import type { Patch } from '@hallway/contracts';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { buttonClass } from '../../ui/button-class.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { movesFor } from './patch-moves.ts';
import { usePatchChange } from './use-patch-change.ts';

type Move = ReturnType<typeof movesFor>[number];
interface PatchActsProps {
  patch: Patch;
  lead: boolean;
  own: boolean;
}

const asked = { merged: 'act.mergeText', superseded: 'act.supersedeText', abandoned: 'act.abandonText' } as const;
const label = {
  merged: 'act.merge',
  'in-review': 'act.startReview',
  superseded: 'act.supersede',
  abandoned: 'act.abandon',
} as const;

/** What leads and the author do with a patch: one main act by its state, the rest in a menu. */
export default function PatchActs({ patch, lead, own }: PatchActsProps) {
  const t = textOf({ patch: words });
  const changed = usePatchChange(patch.meetup.slug);
  const [asking, setAsking] = useState<keyof typeof asked>();
  const move = useMutation({
    mutationFn: (to: Move) => api('POST /patches/:patchId/state', { params: { patchId: patch.id }, body: { to } }),
    onError: (error) => void toast(problemText(error), { tone: 'failed' }),
    onSuccess: (answer, to) => {
      changed(answer);
      toast(t(`act.done.${to}`));
    },
    onSettled: () => setAsking(undefined),
  });
  const moves = movesFor(patch.state, { lead, own });
  const main = moves.includes('merged') ? 'merged' : undefined;
  const reviewable = lead && !own && ['submitted', 'in-review', 'changes-requested'].includes(patch.state);
  const rest = moves.filter((to) => to !== main);
  const run = (to: Move) => (to === 'in-review' ? move.mutate(to) : setAsking(to));
  return (
    <>
      {main && <Button onClick={() => setAsking(main)}>{t('act.merge')}</Button>}
      {reviewable && (
        <a href="#review" className={buttonClass()}>
          {t('act.review')}
        </a>
      )}
      {own && patch.state === 'changes-requested' && (
        <Link to="/p/$patchId" params={{ patchId: patch.id }} hash="next-revision" className={buttonClass()}>
          {t('act.revise')}
        </Link>
      )}
      {rest.length > 0 && (
        <Menu
          label={t('act.more')}
          trigger={<Ellipsis className="size-5" aria-hidden="true" />}
          entries={rest.map((to) => ({
            key: to,
            label: t(label[to]),
            danger: to === 'abandoned',
            run: () => run(to),
          }))}
        />
      )}
      {asking && (
        <ConfirmDialog
          open
          onClose={() => setAsking(undefined)}
          title={t(label[asking])}
          action={t(label[asking])}
          danger={asking === 'abandoned'}
          busy={move.isPending}
          onConfirm={() => move.mutate(asking)}
        >
          <p>{t(asked[asking])}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
