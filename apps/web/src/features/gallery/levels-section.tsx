import { useState } from 'react';
import type { Lens } from '../../lib/lens.ts';
import { DateBlock } from '../../ui/date-block.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { LevelBalanceBar } from '../../ui/level-balance-bar.tsx';
import { LevelLens } from '../../ui/level-lens.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { Logo } from '../../ui/logo.tsx';
import { MeetupCard } from '../../ui/meetup-card.tsx';
import { SeatMeter } from '../../ui/seat-meter.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { Row, Section } from './frame.tsx';
import { meetups } from './samples.ts';

const when = '2026-12-03T18:30:00+01:00';

export function LevelsSection() {
  const [lens, setLens] = useState<Lens>('newbie');
  return (
    <Section title="Levels and dates">
      <Row label="Mark, badge, logo">
        <Logo />
        <LevelMark level="newbie" className="size-12 text-newbie" />
        <LevelMark level="advanced" className="size-12 text-advanced" />
        <LevelMark level="newbie" className="size-4" />
        <LevelMark level="advanced" className="size-4" />
        {(['sm', 'md', 'lg'] as const).map((size) => (
          <span key={size} className="inline-flex gap-2">
            <LevelBadge level="newbie" size={size} />
            <LevelBadge level="advanced" size={size} />
          </span>
        ))}
      </Row>
      <Row label="Lens: choose one and the other is counted">
        <LevelLens value={lens} counts={{ newbie: 9, advanced: 14 }} onChoose={setLens} />
      </Row>
      <Row label="Date block: newbie, advanced, faded, large">
        <DateBlock instant={when} timeZone="Europe/Brussels" level="newbie" />
        <DateBlock instant={when} timeZone="Europe/Brussels" level="advanced" />
        <DateBlock instant="2019-05-18T18:30:00+01:00" timeZone="Europe/Brussels" level="advanced" faded />
        <DateBlock instant={when} timeZone="Europe/Brussels" level="newbie" size="lg" />
        <DateBlock instant={when} timeZone="Europe/Brussels" level="advanced" size="lg" />
      </Row>
      <div>
        <p className="mb-2 text-ink-soft">
          Meetup card: open, full with a long title, another script without limit, cancelled; one with a note of the
          reader's own
        </p>
        <div className="grid grid-cols-1 gap-3 lg:grid-cols-2">
          {meetups.map((meetup, index) => (
            <MeetupCard key={meetup.slug} meetup={meetup} note={index === 0 && <StateBadge state="rsvp.going" />} />
          ))}
        </div>
      </div>
      <div className="grid grid-cols-1 gap-8 sm:grid-cols-2">
        <SeatMeter capacity={40} going={31} waitlisted={0} />
        <SeatMeter capacity={40} going={40} waitlisted={9} />
        <SeatMeter capacity={300} going={212} waitlisted={0} />
        <SeatMeter capacity={null} going={18} waitlisted={0} />
      </div>
      <div className="max-w-xl">
        <LevelBalanceBar newbie={9} advanced={4} />
      </div>
    </Section>
  );
}
