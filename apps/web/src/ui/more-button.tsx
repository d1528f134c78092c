import { common } from '@hallway/i18n/en/common';
import { ui } from '@hallway/i18n/en/ui';
import { useEffect, useRef, useState } from 'react';
import { focusIsLost } from '../lib/focus-heading.ts';
import { textOf } from '../lib/text.ts';
import { Button } from './button.tsx';

interface MorePages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** The end of a growing list; takes the answer of an infinite query as it is. When the last page has come, the focus finds that said. */
export function MoreButton({ pages: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { pages: MorePages }) {
  const [asked, setAsked] = useState(false);
  const end = useRef<HTMLParagraphElement>(null);
  const over = asked && !hasNextPage;
  useEffect(() => {
    if (over && focusIsLost()) end.current?.focus({ preventScroll: true });
  }, [over]);
  if (over)
    return (
      <p ref={end} tabIndex={-1} className="mt-6 text-center text-ink-soft">
        {textOf({ ui })('list.end')}
      </p>
    );
  if (!hasNextPage) return null;
  const more = () => {
    setAsked(true);
    void fetchNextPage();
  };
  return (
    <div className="mt-6 text-center">
      <Button look="quiet" busy={isFetchingNextPage} onClick={more}>
        {textOf({ common })('more')}
      </Button>
    </div>
  );
}
