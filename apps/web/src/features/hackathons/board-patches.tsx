import { hackathon as words } from '@hallway/i18n/en/hackathon';
import type { PatchCard } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';
import { PatchRow } from '../patches/patch-row.tsx';
import { byGroup } from './board-order.ts';

/** Every patch of the hackathon by what it waits for. */
export function BoardPatches({ patches }: { patches: readonly PatchCard[] }) {
  const t = textOf({ hackathon: words });
  return (
    <section aria-labelledby="patches" className="min-w-0">
      <h2 id="patches" className="mb-3 text-2xl">
        {t('patches.title')}
      </h2>
      {patches.length === 0 && <p className="text-ink-soft">{t('patches.none')}</p>}
      {byGroup(patches).map(({ group, patches: own }) => {
        const rows = (
          <ul className="divide-y divide-line">
            {own.map((patch) => (
              <PatchRow key={patch.id} patch={patch} showState={group === 'ended' || group === 'waiting'} />
            ))}
          </ul>
        );
        const title = (
          <>
            {t(`patches.${group}`)} <span className="font-normal text-ink-soft tabular-nums">{own.length}</span>
          </>
        );
        return group === 'ended' ? (
          <details key={group} className="mb-6">
            <summary className="min-h-9 text-ink-soft">{title}</summary>
            {rows}
          </details>
        ) : (
          <div key={group} className="mb-6">
            <h3 className="border-b border-line pb-1.5 text-lg">{title}</h3>
            {rows}
          </div>
        );
      })}
    </section>
  );
}
