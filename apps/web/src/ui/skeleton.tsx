import { common } from '@hallway/i18n/en/common';
import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';
import { textOf } from '../lib/text.ts';

/** One grey bar; give it the size of what will stand there. */
export const Bone = ({ className = 'h-4 w-full' }: { className?: string }) => (
  <span className={cx('block animate-shimmer rounded-sm bg-line', className)} aria-hidden="true" />
);

/** Wraps bones: read out once as "loading", never bone by bone. */
export function Skeleton({ children }: { children: ReactNode }) {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{textOf({ common })('loading')}</span>
      {children}
    </div>
  );
}

export const CardSkeleton = () => (
  <div className="flex gap-4 rounded-lg border border-line bg-surface p-4">
    <Bone className="h-24 w-20 rounded-md" />
    <div className="flex-1 space-y-3 py-1">
      <Bone className="h-5 w-2/3" />
      <Bone className="h-4 w-1/2" />
      <Bone className="h-4 w-1/3" />
    </div>
  </div>
);

export const CardListSkeleton = ({ count = 4 }: { count?: number }) => (
  <Skeleton>
    <div className="space-y-3">
      {Array.from({ length: count }, (_, index) => (
        <CardSkeleton key={index} />
      ))}
    </div>
  </Skeleton>
);

export const TextSkeleton = ({ lines = 4 }: { lines?: number }) => (
  <Skeleton>
    <div className="space-y-3">
      {Array.from({ length: lines }, (_, index) => (
        <Bone key={index} className={cx('h-4', index === lines - 1 ? 'w-2/5' : 'w-full')} />
      ))}
    </div>
  </Skeleton>
);

export const PageSkeleton = () => (
  <div className="shell py-10">
    <Skeleton>
      <Bone className="h-9 w-1/2" />
      <Bone className="mt-4 h-5 w-1/3" />
    </Skeleton>
    <div className="mt-8">
      <CardListSkeleton count={3} />
    </div>
  </div>
);
