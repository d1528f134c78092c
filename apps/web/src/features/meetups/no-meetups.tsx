import { explore } from '@hallway/i18n/en/explore';
import { home } from '@hallway/i18n/en/home';
import type { LevelCounts } from '@hallway/contracts';
import type { LinkProps } from '@tanstack/react-router';
import type { Lens } from '../../lib/lens.ts';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { HiddenByLens } from '../../ui/hidden-by-lens.tsx';
import { LinkButton } from '../../ui/link-button.tsx';

interface NoMeetupsProps {
  lens: Lens;
  counts: LevelCounts;
  past?: boolean;
  /** Something else than the lens narrows the list. */
  filtered?: boolean;
  /** What to say when there is nothing of either level. */
  title?: string;
  text?: string;
}

/** An empty list says whether the lens empties it, and shows the rest with one press. */
export function NoMeetups({ lens, counts, past = false, filtered = false, title, text }: NoMeetupsProps) {
  const t = textOf({ explore });
  const h = textOf({ home });
  const hidden = lens === 'both' ? 0 : counts[lens === 'newbie' ? 'advanced' : 'newbie'];
  if (lens !== 'both' && hidden > 0)
    return (
      <HiddenByLens title={h('hiddenAll.title', { level: lens })}>
        {h('hiddenAll.text', { count: hidden })}
      </HiddenByLens>
    );
  return (
    <EmptyState
      title={title ?? t('empty.title')}
      action={
        <>
          {!past && (
            <LinkButton
              look="quiet"
              {...({ to: '.', search: (search: object) => ({ ...search, when: 'past' }) } as unknown as LinkProps)}
            >
              {t('empty.past')}
            </LinkButton>
          )}
        </>
      }
    >
      {text ?? t(filtered ? 'empty.filtered' : 'empty.text')}
    </EmptyState>
  );
}
