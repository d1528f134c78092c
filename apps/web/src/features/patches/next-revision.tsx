import { patch as words } from '@hallway/i18n/en/patch';
import type { Patch } from '@hallway/contracts';
import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { PatchForm } from './patch-form.tsx';
import { takesRevision } from './patch-moves.ts';
import { usePatchChange } from './use-patch-change.ts';

/** For its author: the same commits, better. Open at once when changes were requested. */
export default function NextRevision({ patch }: { patch: Patch }) {
  const t = textOf({ patch: words });
  const changed = usePatchChange(patch.meetup.slug);
  const wanted = useRouterState({ select: ({ location }) => location.hash === 'next-revision' });
  const [opened, setOpened] = useState(false);
  const next = patch.revision + 1;
  if (!takesRevision(patch.state)) return null;
  const open = opened || wanted || patch.state === 'changes-requested';
  return (
    <section id="next-revision" aria-labelledby="revise" className="scroll-mt-4">
      {open ? (
        <>
          <h2 id="revise" className="mb-2 text-2xl">
            {t('revise.title')}
          </h2>
          <p className="mb-5 max-w-[60ch] text-ink-soft">{t('revise.text')}</p>
          <PatchForm
            key={next}
            draft={`patch:${patch.id}:${next}`}
            action={t('revise.send', { number: next })}
            submit={(body, idempotencyKey) =>
              api('POST /patches/:patchId/revisions', { params: { patchId: patch.id }, body, idempotencyKey })
            }
            onDone={(answer) => {
              changed(answer);
              setOpened(false);
              toast(t('revise.done', { number: answer.revision }));
            }}
          />
        </>
      ) : (
        <Button look="quiet" id="revise" onClick={() => setOpened(true)}>
          {t('revise.title')}
        </Button>
      )}
    </section>
  );
}
