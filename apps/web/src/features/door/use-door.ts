import { useEffect, useState, useSyncExternalStore } from 'react';
import { DoorSession } from './door-session.ts';

/** The door of one meetup, kept going while the screen is there. */
export function useDoor(meetup: string) {
  const [door] = useState(() => new DoorSession(meetup));
  useEffect(() => door.start(), [door]);
  return { door, state: useSyncExternalStore(door.subscribe, door.state) };
}
