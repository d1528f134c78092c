import type { DoorOutcome, DoorPerson } from '@hallway/contracts';
import { useCallback, useState } from 'react';
import type { Verdict } from './door-model.ts';
import type { DoorSession } from './door-session.ts';
import { judge } from './door-model.ts';
import { signal } from './signals.ts';

/** What stands on the whole screen after a scan or a tap. */
export type Shown = { kind: Verdict['kind'] | 'undone'; person?: DoorPerson; ticket?: string; fromCamera: boolean };

const refusals: Record<NonNullable<DoorOutcome['code']>, Shown['kind']> = {
  'ticket.unreadable': 'unreadable',
  'ticket.forged': 'forged',
  'ticket.other-meetup': 'other-meetup',
  'ticket.cancelled': 'cancelled',
  'ticket.waitlisted': 'waitlisted',
  'door.not-registered': 'unknown',
  'door.not-checked-in': 'undone',
};

/** This phone's word at once; the server's, where it differs, as soon as it comes. */
export function useVerdict(door: DoorSession) {
  const [shown, setShown] = useState<Shown | null>(null);

  const letIn = useCallback(
    async (verdict: Omit<Shown, 'kind'>, { guests, walkIn = false }: { guests: number; walkIn?: boolean }) => {
      const { person, ticket } = verdict;
      const about =
        ticket !== undefined && !walkIn
          ? { ticket }
          : person?.memberId
            ? { memberId: person.memberId }
            : { walkInId: person!.walkInId! };
      setShown({ ...verdict, kind: 'let-in', ...(person && { person: { ...person, guests } }) });
      const outcome = await door.act({ ...about, act: walkIn ? 'walk-in' : 'check-in', guests });
      if (!outcome || outcome.outcome === 'recorded') return;
      if (outcome.code) void door.dismiss(outcome.id);
      const kind = outcome.code ? refusals[outcome.code] : 'already';
      signal(kind === 'undone' ? 'already' : kind);
      setShown({ ...verdict, kind, ...(outcome.person && { person: outcome.person }) });
    },
    [door],
  );

  const show = useCallback(
    (verdict: Verdict, { fromCamera = false } = {}) => {
      signal(verdict.kind);
      const next = { ...verdict, fromCamera };
      if (verdict.kind === 'let-in') void letIn(next, { guests: verdict.person.guests });
      else setShown(next);
    },
    [letIn],
  );

  const scan = useCallback(
    async (text: string) => {
      let verdict = await door.judge(text);
      if (verdict.kind === 'unknown') {
        // they may have answered a minute ago
        await door.sync();
        verdict = await door.judge(text);
      }
      show(verdict, { fromCamera: true });
    },
    [door, show],
  );

  const undo = useCallback(
    async (person: DoorPerson) => {
      setShown({ kind: 'undone', person, fromCamera: false });
      const about = person.memberId ? { memberId: person.memberId } : { walkInId: person.walkInId! };
      await door.act({ ...about, act: 'undo', guests: 0 });
    },
    [door],
  );

  const tap = useCallback((person: DoorPerson) => show(judge(person)), [show]);
  return { shown, scan, tap, letIn, undo, close: useCallback(() => setShown(null), []) };
}
