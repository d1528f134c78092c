import { imports } from '@hallway/i18n/en/imports';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Answer } from '../../lib/api.ts';
import { textOf } from '../../lib/text.ts';
import { importTracksQuery } from './import-queries.ts';
import { reasonText } from './import-words.ts';
import { LevelButtons } from './level-buttons.tsx';
import type { LevelChoice } from './use-set-levels.ts';

type Track = Answer<'GET /imports/:importId/tracks'>['items'][number];

interface TrackGuessesProps {
  importId: string;
  community: string;
  busy: boolean;
  onChoose: (choice: LevelChoice, count: number) => void;
}

const guesses = ({ unstated }: Track) => unstated.newbie + unstated.advanced;

/** Sessions that say nothing are settled by track: what was found in the rest of it, and one act for all of its guesses. */
export function TrackGuesses({ importId, community, busy, onChoose }: TrackGuessesProps) {
  const { data } = useSuspenseQuery(importTracksQuery(importId));
  return (
    <ul className="divide-y divide-line border-y border-line">
      {data.items
        .filter((track) => guesses(track) > 0)
        .map((track) => (
          <TrackRow
            key={track.track}
            {...{ importId, community, track, busy }}
            onChoose={(choice) => onChoose({ ...choice, track: track.track, doubt: 'unstated' }, guesses(track))}
          />
        ))}
    </ul>
  );
}

interface TrackRowProps {
  importId: string;
  community: string;
  track: Track;
  busy: boolean;
  onChoose: (choice: LevelChoice) => void;
}

function TrackRow({ importId, community, track, busy, onChoose }: TrackRowProps) {
  const t = textOf({ imports });
  const name = track.track || t('noTrack');
  const total = track.sessions.newbie + track.sessions.advanced;
  return (
    <li className="grid grid-cols-1 gap-x-6 gap-y-2 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start">
      <div className="min-w-0">
        <h2 className="text-lg" dir="auto">
          {name}
        </h2>
        <p>
          {t('byTrack.silent', { count: guesses(track), total })} {t('byTrack.guessed', track.unstated)}
        </p>
        <p className="text-[0.94rem] text-ink-soft">
          {track.found.length === 0
            ? t('byTrack.nothingFound')
            : `${t('byTrack.found')} ${track.found.map((one) => t('byTrack.one', { reason: reasonText(one.reason), count: one.sessions })).join('; ')}`}
        </p>
        <Link
          to="/c/$community/import/$importId"
          params={{ community, importId }}
          search={{ show: 'unstated', track: track.track }}
          resetScroll={false}
          aria-label={t('byTrack.seeNamed', { track: name })}
          className="link inline-block min-h-9 content-center text-[0.94rem]"
        >
          {t('byTrack.see')}
        </Link>
      </div>
      <div
        role="group"
        aria-label={t('byTrack.levelOf', { track: name })}
        className="flex flex-wrap items-center gap-2"
      >
        <LevelButtons quiet busy={busy} onChoose={(level) => onChoose(level ? { level } : {})} />
      </div>
    </li>
  );
}
