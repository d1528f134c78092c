/** Keyboard and screen reader begin at the page's heading: after a change of page, or when what had the focus is gone. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('#main h1') ?? document.getElementById('main');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

/** Nothing has the focus: the button that had it was taken away. */
export const focusIsLost = (): boolean => document.activeElement === null || document.activeElement === document.body;
