import { useRouterState } from '@tanstack/react-router';

/** A thin moving line while the next page loads; the page before stays usable. */
export function PendingBar() {
  const loading = useRouterState({
    select: (state) => state.isLoading && state.location.pathname !== state.resolvedLocation?.pathname,
  });
  if (!loading) return null;
  return (
    <div className="fixed inset-x-0 top-0 z-50 h-1 overflow-hidden" aria-hidden="true">
      <div className="h-full w-1/3 animate-pending bg-ink" />
    </div>
  );
}
