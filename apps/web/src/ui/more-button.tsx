import { common } from '@hallway/i18n/en/common';
import { textOf } from '../lib/text.ts';
import { Button } from './button.tsx';

interface MorePages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** The end of a growing list; takes the answer of an infinite query as it is. */
export function MoreButton({ pages: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { pages: MorePages }) {
  if (!hasNextPage) return null;
  return (
    <div className="mt-6 text-center">
      <Button look="quiet" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {textOf({ common })('more')}
      </Button>
    </div>
  );
}
