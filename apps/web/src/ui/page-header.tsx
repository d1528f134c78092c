import type { Level } from '@hallway/contracts/kernel/fields';
import type { ReactNode } from 'react';
import { usePageTitle } from '../lib/page-title.ts';
import { LevelBadge } from './level-badge.tsx';

interface PageHeaderProps {
  title: string;
  /** Above the title: where this belongs, as links. */
  eyebrow?: ReactNode;
  level?: Level;
  lead?: ReactNode;
  /** The one main action, always in the same place; quieter ones beside it. */
  actions?: ReactNode;
  /** Below: lens, tabs. */
  children?: ReactNode;
}

/** What is it, is it for me, what can I do now. Sets the window's title too. */
export function PageHeader({ title, eyebrow, level, lead, actions, children }: PageHeaderProps) {
  usePageTitle(title);
  return (
    <header className="pt-8 pb-6 sm:pt-10">
      {eyebrow && <div className="mb-3 text-ink-soft">{eyebrow}</div>}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-[46rem]">
          {level && (
            <p className="mb-3">
              <LevelBadge level={level} />
            </p>
          )}
          <h1 tabIndex={-1} className="text-3xl sm:text-[2.6rem]" dir="auto">
            {title}
          </h1>
          {lead && <div className="prose-width mt-3 text-lg text-ink-soft">{lead}</div>}
        </div>
        {actions && <div className="flex w-full flex-wrap gap-2 sm:w-auto [&>*]:grow sm:[&>*]:grow-0">{actions}</div>}
      </div>
      {children && <div className="mt-6">{children}</div>}
    </header>
  );
}
