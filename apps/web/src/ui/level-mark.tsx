import type { Level } from '@hallway/contracts/kernel/fields';

/**
 * The two signs share one line. Newbie grows up from the ground, advanced goes down from the surface:
 * told apart by shape alone, without colour and at 12 px.
 */
const strokes = {
  newbie: 'M4 20.25h16M12 20V11',
  advanced: 'M3 4.5c1.5-1.4 3-1.4 4.5 0s3 1.4 4.5 0 3-1.4 4.5 0 3 1.4 4.5 0M12 8v7',
};
const fills = {
  newbie: 'M12 14.5C12 9.8 9 7 3.5 6.5c0 5 3.3 8 8.5 8ZM12 11.5c0-4.7 3-7.7 8.5-8.5 0 5.3-3.3 8.5-8.5 8.5Z',
  advanced: 'M12 22C6.8 21.5 4 18 4 12.5c5 .5 8 4 8 9.5ZM12 22c5.2-.5 8-4 8-9.5-5 .5-8 4-8 9.5Z',
};

export function LevelMark({ level, className = 'size-5' }: { level: Level; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={className} aria-hidden="true" focusable="false">
      <path d={strokes[level]} fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
      <path d={fills[level]} fill="currentColor" />
    </svg>
  );
}
