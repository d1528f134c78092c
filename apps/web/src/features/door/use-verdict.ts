import { door as words } from '@hallway/i18n/en/door';
import type { DoorOutcome, DoorPerson } from '@hallway/contracts';
import { useCallback, useRef, useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
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

/** A queue does not wait longer for news of one ticket. */
const patience = 3000;

/** This phone's word at once; the server's, where it differs, as soon as it comes and nobody else stands there yet. */
export function useVerdict(door: DoorSession) {
  const [shown, setShown] = useState<Shown | null>(null);
  const turn = useRef(0);
  const next = useCallback((what: Shown) => {
    setShown(what);
    return ++turn.current;
  }, []);

  const act = useCallback(
    async (what: Parameters<DoorSession['act']>[0]) => {
      try {
        return await door.act(what);
      } catch {
        signal('unreadable');
        setShown(null);
        toast(textOf({ door: words })('notKept'), { tone: 'failed' });
        return null;
      }
    },
    [door],
  );

  const letIn = useCallback(
    async (verdict: Omit<Shown, 'kind'>, { guests, walkIn = false }: { guests: number; walkIn?: boolean }) => {
      const { person, ticket } = verdict;
      const about =
        ticket !== undefined && !walkIn
          ? { ticket }
          : person?.memberId
            ? { memberId: person.memberId }
            : { walkInId: person!.walkInId! };
      const mine = next({ ...verdict, kind: 'let-in', ...(person && { person: { ...person, guests } }) });
      const outcome = await act({ ...about, act: walkIn ? 'walk-in' : 'check-in', guests });
      // too late for this person: it waits under what is to be looked at
      if (!outcome || outcome.outcome === 'recorded' || turn.current !== mine) return;
      if (outcome.code) void door.dismiss(outcome.id);
      const kind = outcome.code ? refusals[outcome.code] : 'already';
      signal(kind === 'undone' ? 'already' : kind);
      setShown({ ...verdict, kind, ...(outcome.person && { person: outcome.person }) });
    },
    [door, act, next],
  );

  const show = useCallback(
    (verdict: Verdict, { fromCamera = false } = {}) => {
      signal(verdict.kind);
      const about = { ...verdict, fromCamera };
      if (verdict.kind === 'let-in') void letIn(about, { guests: verdict.person.guests });
      else next(about);
    },
    [letIn, next],
  );

  const scan = useCallback(
    async (text: string) => {
      let verdict = await door.judge(text);
      if (verdict.kind === 'unknown') {
        // they may have answered a minute ago
        await Promise.race([door.sync(), new Promise((resolve) => setTimeout(resolve, patience))]);
        verdict = await door.judge(text);
      }
      show(verdict, { fromCamera: true });
    },
    [door, show],
  );

  const undo = useCallback(
    async (person: DoorPerson) => {
      next({ kind: 'undone', person, fromCamera: false });
      const about = person.memberId ? { memberId: person.memberId } : { walkInId: person.walkInId! };
      await act({ ...about, act: 'undo', guests: 0 });
    },
    [act, next],
  );

  const tap = useCallback((person: DoorPerson) => show(judge(person)), [show]);
  return { shown, scan, tap, letIn, undo, act, close: useCallback(() => setShown(null), []) };
}
