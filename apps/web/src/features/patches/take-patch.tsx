import { patch as words } from '@hallway/i18n/en/patch';
import type { Patch } from '@hallway/contracts';
import { Download } from 'lucide-react';
import { textOf } from '../../lib/text.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { CopyField } from '../../ui/copy-field.tsx';

const mboxPath = (patch: Patch, revision: number) => `/api/v1/patches/${patch.id}/revisions/${revision}/mbox`;

/** The way of a patch onto one's own machine, for those who may have the addresses in it: its leads and who handed it in. */
export function TakePatch({ patch }: { patch: Patch }) {
  const t = textOf({ patch: words });
  const file = `${patch.meetup.slug}-${patch.number}-v${patch.revision}.mbox`;
  return (
    <section aria-labelledby="take">
      <h2 id="take" className="mb-3 text-xl">
        {t('take.title')}
      </h2>
      <a
        href={mboxPath(patch, patch.revision)}
        download
        className={`${buttonClass({ look: 'quiet', size: 'sm' })} mb-3`}
      >
        <Download className="size-4" aria-hidden="true" />
        {t('take.download')}
      </a>
      <CopyField label={t('take.command')} value={`git am -3 ${file}`} />
    </section>
  );
}

/** The file of the revision one is reading. */
export function TakeRevision({ patch, revision }: { patch: Patch; revision: number }) {
  return (
    <a href={mboxPath(patch, revision)} download className="link inline-flex min-h-9 items-center">
      {textOf({ patch: words })('take.revision', { number: revision })}
    </a>
  );
}
