import type { Call } from '@hallway/contracts';
import { CallCard } from '../communities/call-card.tsx';

/** Open calls side by side. */
export function OpenCallGrid({ calls }: { calls: readonly Call[] }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {calls.map((call) => (
        <li key={call.id} className="rounded-lg border border-line bg-surface p-4 sm:p-5">
          <CallCard call={call} showCommunity />
        </li>
      ))}
    </ul>
  );
}
