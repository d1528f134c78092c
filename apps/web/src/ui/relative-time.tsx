import { useEffect, useState } from 'react';
import { dateFormat, relativeTime } from '../lib/dates.ts';
import { viewerZone } from '../lib/viewer.ts';

/** "in 3 days", kept true while the page is open; the exact time is in the title. */
export function RelativeTime({ instant }: { instant: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  const exact = dateFormat(viewerZone(), { dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant));
  return (
    <time dateTime={instant} title={exact}>
      {relativeTime(instant, now)}
    </time>
  );
}
