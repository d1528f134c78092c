import { rsvp as words } from '@hallway/i18n/en/rsvp';
import type { Meetup } from '@hallway/contracts';
import { CircleCheck, Hourglass } from 'lucide-react';
import type { RefObject } from 'react';
import { cx } from '../../lib/cx.ts';
import { dateFormat } from '../../lib/dates.ts';
import { useInView } from '../../lib/in-view.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { canAnswer, holds, rsvpStep, type RsvpStep } from './rsvp-step.ts';
import { useRsvp } from './use-rsvp.ts';
import { useYes } from './use-yes.ts';

interface RsvpBarProps {
  meetup: Meetup;
  /** Where the card has its button: the bar stands in for it while it is out of sight. */
  action: RefObject<HTMLElement | null>;
  /** The newcomer's form is open in the card, or is to be opened. */
  newcomer: boolean;
  onNewcomer: () => void;
  /** What is asked before one comes is to be shown. */
  onSay: () => void;
}

const height = 68;

/** On a phone the one thing to do is always at hand. It takes its own room at the end of the page, so that it covers nothing for good. */
export function RsvpBar(props: RsvpBarProps) {
  const { meetup } = props;
  const { member, rsvp, known, go } = useRsvp(meetup);
  const step = rsvpStep({ meetup, seats: rsvp.seats, status: rsvp.status, now: Date.now() });
  if (!known || !(holds(step) || canAnswer(step))) return null;
  return <Bar {...props} step={step} member={member} go={go} />;
}

interface BarProps extends RsvpBarProps, Pick<ReturnType<typeof useRsvp>, 'member' | 'go'> {
  step: RsvpStep;
}

/** Begins when the card has its button, which is what it watches. */
function Bar({ meetup, action, newcomer, onNewcomer, onSay, step, member, go }: BarProps) {
  const answer = useYes(meetup, go, onSay);
  const t = textOf({ rsvp: words });
  const cardSeen = useInView(action, height);
  const shown = !cardSeen && !newcomer;
  const Icon = step === 'going' ? CircleCheck : Hourglass;
  const date = dateFormat(meetup.timeZone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <div
      role="group"
      aria-label={t('title')}
      data-bottom-bar={shown || undefined}
      style={{ minHeight: height }}
      className={cx(
        'sticky bottom-0 z-30 mt-8 -mb-20 flex items-center border-t border-line bg-raised lg:hidden',
        !shown && 'invisible',
      )}
    >
      <div className="shell flex items-center justify-between gap-3 py-2">
        <p className="min-w-0 leading-snug">
          <LevelBadge level={meetup.level} size="sm" />
          <time dateTime={meetup.startsAt} className="block font-semibold">
            {date.format(new Date(meetup.startsAt))}
          </time>
        </p>
        {holds(step) ? (
          <p className="flex items-center gap-2 text-right leading-snug font-semibold">
            <Icon className={cx('size-5 shrink-0', step === 'going' ? 'text-ok' : 'text-warn')} aria-hidden="true" />
            {t(step)}
          </p>
        ) : (
          <Button look={meetup.level} className="shrink-0" busy={go.isPending} onClick={member ? answer : onNewcomer}>
            {t(step as 'go' | 'ask' | 'wait')}
          </Button>
        )}
      </div>
    </div>
  );
}
