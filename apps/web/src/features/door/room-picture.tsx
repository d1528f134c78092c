import { cx } from '../../lib/cx.ts';

interface RoomPictureProps {
  inRoom: number;
  /** Who said to come, with guests: these seats are waited for. */
  expected: number;
  /** Null: no limit. */
  capacity: number | null;
}

const mostSeats = 80;

/** One square per seat while they can be told apart, a bar beyond: taken, still expected, free. */
export function RoomPicture({ inRoom, expected, capacity }: RoomPictureProps) {
  const size = Math.max(capacity ?? expected, inRoom, 1);
  const awaited = Math.max(expected, inRoom);
  if (size > mostSeats)
    return (
      <div aria-hidden="true" className="relative mt-3 h-5 overflow-hidden rounded-sm border border-line-strong">
        <div
          className="absolute inset-y-0 left-0 bg-line"
          style={{ width: `${Math.min(100, (awaited / size) * 100)}%` }}
        />
        <div
          className="absolute inset-y-0 left-0 bg-ok"
          style={{ width: `${Math.min(100, (inRoom / size) * 100)}%` }}
        />
      </div>
    );
  return (
    <div aria-hidden="true" className="mt-3 flex flex-wrap gap-1">
      {Array.from({ length: size }, (_, seat) => (
        <span
          key={seat}
          className={cx(
            'size-4 rounded-[4px] border',
            seat < inRoom ? 'border-ok bg-ok' : seat < awaited ? 'border-line-strong bg-line' : 'border-line-strong',
            capacity !== null && seat >= capacity && 'border-danger bg-danger',
          )}
        />
      ))}
    </div>
  );
}
