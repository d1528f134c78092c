/** The H of Hallway: its crossbar is the line both level signs share, one leaf above and one fin below. */
export function Logo({ className = 'h-8' }: { className?: string }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg viewBox="0 0 32 32" className={className} aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="8" className="fill-ink" />
        <path
          d="M8.5 7v18M23.5 7v18M8.5 16h15"
          className="stroke-on-ink"
          strokeWidth="3"
          strokeLinecap="round"
          fill="none"
        />
        <path d="M16 13.4c-3.9-2.1-4.3-5.6 0-9.2 4.3 3.6 3.9 7.1 0 9.2Z" fill="light-dark(#9fd356, #3d6b12)" />
        <path d="M16 18.6c-3.9 2.1-4.3 5.6 0 9.2 4.3-3.6 3.9-7.1 0-9.2Z" fill="light-dark(#a9a8ff, #372fa2)" />
      </svg>
      <span className="font-display text-xl tracking-tight">Hallway</span>
    </span>
  );
}
