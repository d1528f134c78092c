import { rsvp as words } from '@hallway/i18n/en/rsvp';
import type { Meetup, Rsvp } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { owesAnswer } from './asks-first.ts';
import { holds, type RsvpStep } from './rsvp-step.ts';

interface RsvpStandingProps {
  meetup: Meetup;
  rsvp: Rsvp;
  step: RsvpStep;
  /** Says guests, answers and note. */
  onSay: () => void;
  /** Says yes to a level that changed. */
  onKeep: () => void;
}

/** Where one stands with this meetup, and what is still to be said. */
export function RsvpStanding({ meetup, rsvp, step, onSay, onKeep }: RsvpStandingProps) {
  const t = textOf({ rsvp: words });
  const { position, guests, seats, answeredLevel } = rsvp;
  if (step === 'refused') return <p className="mt-1 text-ink-soft">{t('refusedText')}</p>;
  if (!holds(step)) return null;
  const free = seats.capacity === null ? 0 : seats.capacity - seats.going;
  const askedAgain = answeredLevel !== null && answeredLevel !== meetup.level;
  const owes = owesAnswer(meetup, rsvp);
  const said = meetup.questions.length > 0 ? 'details' : seats.guestsMax > 0 || guests > 0 ? 'guests' : 'note';
  return (
    <div className="mt-1 space-y-2">
      {step === 'going' && <p className="text-ink-soft">{t('goingText')}</p>}
      {step === 'requested' && <p className="text-ink-soft">{t('requestedText')}</p>}
      {step === 'waiting' && position !== null && (
        <p className="font-semibold">{t('position', { position, ahead: position - 1 })}</p>
      )}
      {step === 'waiting' && position === 1 && guests > 0 && free > 0 && <p>{t('fewer', { free })}</p>}
      {guests > 0 && <p className="font-semibold">{t('withGuests', { count: guests })}</p>}
      {askedAgain && (
        <Notice
          tone="warning"
          title={t(`again.${meetup.level}`)}
          actions={
            <Button size="sm" look={meetup.level} onClick={owes ? onSay : onKeep}>
              {t('again.keep')}
            </Button>
          }
        >
          {t('again.text')}
        </Notice>
      )}
      {owes && !askedAgain && (
        <Notice
          title={t('questions')}
          actions={
            <Button size="sm" onClick={onSay}>
              {t('answer')}
            </Button>
          }
        />
      )}
      {!owes && (
        <button type="button" className="link min-h-9 font-semibold" onClick={onSay}>
          {t(said)}
        </button>
      )}
    </div>
  );
}
