import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { focusHeading } from '../lib/focus-heading.ts';

/** After a change of page, focus goes to the new heading, so that keyboard and screen reader start there. */
export function RouteFocus() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        requestAnimationFrame(focusHeading);
      }),
    [router],
  );
  return null;
}
