import { levels } from '@hallway/i18n/en/levels';
import type { LinkProps } from '@tanstack/react-router';
import { rememberLens } from '../lib/lens.ts';
import { textOf } from '../lib/text.ts';
import { EmptyState } from './empty-state.tsx';
import { LinkButton } from './link-button.tsx';

/** The empty state of a list that only the lens empties: says so, and shows the rest with one press. */
export function HiddenByLens({ title, children }: { title: string; children: string }) {
  return (
    <EmptyState
      title={title}
      action={
        <LinkButton
          {...({
            to: '.',
            search: (search: object) => ({ ...search, level: 'both' }),
            replace: true,
          } as unknown as LinkProps)}
          onClick={() => rememberLens('both')}
        >
          {textOf({ levels })('showHidden')}
        </LinkButton>
      }
    >
      {children}
    </EmptyState>
  );
}
