import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';

interface LinkTab {
  /** The router's link options: `{ to, params, search }`. */
  link: LinkProps;
  label: ReactNode;
  count?: number;
}

/** Tabs that are pages: each has its own address. On a phone they scroll, and begin where the present one is seen. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const active = nav.current?.querySelector<HTMLElement>('[data-status=active]');
    if (active) nav.current!.scrollLeft = active.offsetLeft - (nav.current!.clientWidth - active.offsetWidth) / 2;
  }, []);
  return (
    <nav ref={nav} aria-label={label} className="relative flex gap-5 overflow-x-auto border-b border-line">
      {tabs.map(({ link, label: text, count }, index) => (
        <Link
          key={index}
          activeOptions={{ exact: true, includeSearch: true }}
          {...link}
          className="-mb-px inline-flex min-h-11 items-center gap-2 border-b-2 border-transparent font-semibold whitespace-nowrap text-ink-soft hover:text-ink data-[status=active]:border-ink data-[status=active]:text-ink"
        >
          {text}
          {count !== undefined && <span className="rounded-full bg-sunken px-2 text-sm tabular-nums">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
