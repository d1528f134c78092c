/** Long work: how far it is, in words too. Without `value` it only says that something runs. */
export function Progress({
  label,
  value,
  max = 100,
  detail,
}: {
  label: string;
  value?: number;
  max?: number;
  detail?: string;
}) {
  const share = value === undefined ? undefined : Math.min(100, (value / Math.max(1, max)) * 100);
  return (
    <div>
      <p className="mb-1 flex justify-between gap-4">
        <span className="font-semibold">{label}</span>
        <span className="text-ink-soft tabular-nums">
          {detail ?? (share === undefined ? '' : `${Math.round(share)} %`)}
        </span>
      </p>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === undefined ? undefined : Math.round(share)}
        className="h-2 overflow-hidden rounded-full bg-line"
      >
        <div
          className={share === undefined ? 'h-full w-1/3 animate-pending bg-ink' : 'h-full bg-ink transition-[width]'}
          style={share === undefined ? undefined : { width: `${share}%` }}
        />
      </div>
    </div>
  );
}
