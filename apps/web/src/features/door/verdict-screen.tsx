import { door as words } from '@hallway/i18n/en/door';
import { Ban, CircleCheck, CircleHelp, Hourglass, RotateCcw, Ticket, Users, type LucideIcon } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { cx } from '../../lib/cx.ts';
import { clockTime } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { GuestCount } from './guest-count.tsx';
import type { Shown } from './use-verdict.ts';

interface VerdictScreenProps {
  shown: Shown;
  timeZone: string;
  /** The name of this phone. */
  device: string;
  reachable: boolean;
  onClose: () => void;
  onLetIn: (choice: { guests: number; walkIn?: boolean }) => void;
  onUndo: () => void;
  onWalkIn: () => void;
}

const looks: Record<Shown['kind'], { icon: LucideIcon; className: string }> = {
  'let-in': { icon: CircleCheck, className: 'bg-ok-tint text-ok' },
  ask: { icon: Users, className: 'bg-ok-tint text-ok' },
  already: { icon: RotateCcw, className: 'bg-warn-tint text-warn' },
  waitlisted: { icon: Hourglass, className: 'bg-warn-tint text-warn' },
  pending: { icon: Hourglass, className: 'bg-warn-tint text-warn' },
  cancelled: { icon: Ban, className: 'bg-warn-tint text-warn' },
  unknown: { icon: CircleHelp, className: 'bg-warn-tint text-warn' },
  'other-meetup': { icon: Ticket, className: 'bg-danger-tint text-danger' },
  forged: { icon: Ban, className: 'bg-danger-tint text-danger' },
  unreadable: { icon: CircleHelp, className: 'bg-danger-tint text-danger' },
  undone: { icon: RotateCcw, className: 'bg-sunken text-ink' },
};
const seatless = new Set<Shown['kind']>(['waitlisted', 'pending', 'cancelled']);
/** Long enough to read a name, short enough for a queue. */
const nextAfter = 2500;

/** Tab goes round among the buttons: what lies under the verdict cannot be seen. */
function keepInside(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab') return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = at < 0 ? (event.shiftKey ? buttons.length - 1 : 0) : at + (event.shiftKey ? -1 : 1);
  event.preventDefault();
  buttons.at(next % buttons.length)?.focus();
}

/** The answer of a scan on the whole screen: sign, word and colour, readable at arm's length. */
export function VerdictScreen(props: VerdictScreenProps) {
  const { shown, timeZone, device, reachable, onClose, onLetIn, onUndo, onWalkIn } = props;
  const { kind, person, ticket, fromCamera } = shown;
  const t = textOf({ door: words });
  const [guests, setGuests] = useState(person?.guests ?? 0);
  const { icon: Icon, className } = looks[kind];
  const panel = useRef<HTMLDivElement>(null);
  const before = useRef<Element>(null);
  useEffect(() => {
    before.current ??= document.activeElement;
    panel.current?.focus();
    return () => (before.current as HTMLElement | null)?.focus?.();
  }, []);
  useEffect(() => {
    if (kind !== 'let-in' || !fromCamera) return;
    const timer = setTimeout(onClose, nextAfter);
    return () => clearTimeout(timer);
  }, [kind, fromCamera, onClose]);
  const offlineTicket = kind === 'unknown' && ticket !== undefined && !reachable;
  const at = person?.at ? clockTime(person.at, timeZone) : '';
  const text =
    kind === 'already'
      ? person!.device === device
        ? t('verdict.alreadyHere', { time: at })
        : t('verdict.alreadyText', { time: at, device: person!.device })
      : kind === 'unknown'
        ? t(offlineTicket ? 'verdict.unknownOffline' : 'verdict.unknownText')
        : kind === 'other-meetup' || kind === 'forged' || kind === 'unreadable' || kind === 'undone'
          ? t(`verdict.${kind}Text`)
          : null;

  return (
    <div
      ref={panel}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="verdict"
      aria-describedby="verdict-text"
      tabIndex={-1}
      data-verdict={kind}
      onKeyDown={(event) => (event.key === 'Escape' ? onClose() : keepInside(event))}
      className={cx('fixed inset-0 z-50 flex flex-col overflow-y-auto p-5 sm:p-10', className)}
    >
      <div className="m-auto flex w-full max-w-lg flex-col items-center py-4 text-center">
        <Icon className="size-24" strokeWidth={1.75} aria-hidden="true" />
        <h2 id="verdict" className="mt-4 text-4xl">
          {t(`verdict.${kind}`)}
        </h2>
        <div id="verdict-text" className="mt-3 text-ink">
          {(person || offlineTicket) && (
            <p className="text-3xl leading-tight font-semibold wrap-anywhere" dir="auto">
              {person?.name || t('unknownPerson')}
            </p>
          )}
          {person && person.guests > 0 && kind !== 'ask' && kind !== 'undone' && (
            <p className="mt-1 text-2xl">{t('guestsWith', { count: person.guests })}</p>
          )}
          {text && <p className="mx-auto mt-3 max-w-[34ch] text-lg">{text}</p>}
        </div>
        {(kind === 'ask' || (person && seatless.has(kind))) && (
          <div className="mt-6">
            <GuestCount value={guests} onChange={setGuests} />
          </div>
        )}
      </div>
      <div className="mx-auto grid w-full max-w-lg gap-3">
        {kind === 'ask' && (
          <Button className="min-h-14 text-xl" onClick={() => onLetIn({ guests })}>
            {t('letIn')}
          </Button>
        )}
        {offlineTicket && (
          <Button className="min-h-14 text-xl" onClick={() => onLetIn({ guests: 0 })}>
            {t('letIn')}
          </Button>
        )}
        {seatless.has(kind) && person && (
          <Button look="quiet" className="min-h-14 text-xl" onClick={() => onLetIn({ guests, walkIn: true })}>
            {t('letInAnyway')}
          </Button>
        )}
        {kind === 'unknown' && !offlineTicket && (
          <Button look="quiet" className="min-h-14 text-xl" onClick={onWalkIn}>
            {t('addWalkIn')}
          </Button>
        )}
        {(kind === 'let-in' || kind === 'already') && person && (
          <Button look="quiet" className="min-h-14 text-xl" onClick={onUndo}>
            {t('undo')}
          </Button>
        )}
        <Button
          look={kind === 'ask' || offlineTicket ? 'quiet' : 'primary'}
          className="min-h-14 text-xl"
          onClick={onClose}
        >
          {t('next')}
        </Button>
      </div>
    </div>
  );
}
