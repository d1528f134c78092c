import { useEffect } from 'react';

/** Sets the window's title to `<title> · Hallway`; the page's heading says the same. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = title === 'Hallway' ? title : `${title} · Hallway`;
  }, [title]);
}
