import { useEffect } from 'react';

const typing = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="dialog"]';

/** j and k go to the next and the previous file. Can be switched off, since single keys get in the way of speech input. */
export function FileKeys({ count }: { count: number }) {
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      if ((event.key !== 'j' && event.key !== 'k') || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      const summaries = Array.from({ length: count }, (_, index) =>
        document.querySelector<HTMLElement>(`#file-${index + 1} > summary`),
      );
      const now = summaries.findLastIndex((summary) => summary?.parentElement?.contains(document.activeElement));
      const next = event.key === 'j' ? now + 1 : Math.max(0, now - 1);
      const summary = summaries[next];
      if (!summary) return;
      event.preventDefault();
      summary.focus({ preventScroll: true });
      summary.scrollIntoView({ block: 'start' });
    };
    window.addEventListener('keydown', walk);
    return () => window.removeEventListener('keydown', walk);
  }, [count]);
  return null;
}
