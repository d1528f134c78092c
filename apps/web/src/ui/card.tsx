import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';

interface CardProps {
  title?: ReactNode;
  /** On the title's right: a link or a small button. */
  aside?: ReactNode;
  headingLevel?: 2 | 3;
  className?: string;
  children: ReactNode;
}

export function Card({ title, aside, headingLevel = 2, className, children }: CardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <section className={cx('rounded-lg border border-line bg-surface p-4 sm:p-6', className)}>
      {title && (
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <Heading className="text-xl">{title}</Heading>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
