import { community as words } from '@hallway/i18n/en/community';
import { textOf } from '../../lib/text.ts';
import { Markdown } from '../../ui/markdown.tsx';

/** A code of conduct in full, in a box of its own that scrolls. */
export const ConductText = ({ text }: { text: string }) => (
  <div
    className="max-h-[45dvh] overflow-y-auto rounded-md border border-line bg-surface px-4 py-3"
    tabIndex={0}
    role="group"
    aria-label={textOf({ community: words })('codeOfConduct')}
  >
    <Markdown text={text} />
  </div>
);
