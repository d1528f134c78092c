import { hackathon as words } from '@hallway/i18n/en/hackathon';
import type { Project } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';

/** Where the code lives and under which licence, in one line. */
export function ProjectFacts({ project: { repositoryUrl, forge, licence } }: { project: Project }) {
  const t = textOf({ hackathon: words });
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 text-[0.94rem] text-ink-soft">
      {repositoryUrl ? (
        <a href={repositoryUrl} rel="noreferrer" className="link min-w-0 break-all">
          {repositoryUrl.replace(/^https?:\/\//, '').replace(/\/$/, '')}
        </a>
      ) : (
        <span>{t(`forge.${forge}`)}</span>
      )}
      {repositoryUrl && <span>{t(`forge.${forge}`)}</span>}
      {licence && <span dir="auto">{licence}</span>}
    </p>
  );
}
