import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** After a change of page, focus goes to the new heading, so that keyboard and screen reader start there. */
export function RouteFocus() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        requestAnimationFrame(() => {
          const heading = document.querySelector<HTMLElement>('#main h1') ?? document.getElementById('main');
          heading?.setAttribute('tabindex', '-1');
          heading?.focus({ preventScroll: true });
        });
      }),
    [router],
  );
  return null;
}
