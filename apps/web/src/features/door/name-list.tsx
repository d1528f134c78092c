import { door as words } from '@hallway/i18n/en/door';
import type { DoorPerson } from '@hallway/contracts';
import { Check } from 'lucide-react';
import { readShortCode, shortCode } from '@hallway/formats/ticket';
import { useDeferredValue, useMemo, useState } from 'react';
import { cx } from '../../lib/cx.ts';
import { clockTime } from '../../lib/dates.ts';
import { formatLocale, textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { keyOf, type People } from './door-model.ts';
import { matcher, plainName } from './name-search.ts';

const most = 60;

/** Everybody by name; one tap lets somebody in. Walk-ins that were undone are gone from it. */
export function NameList({
  people,
  timeZone,
  onTap,
}: {
  people: People;
  timeZone: string;
  onTap: (person: DoorPerson) => void;
}) {
  const t = textOf({ door: words });
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed);
  const all = useMemo(() => {
    const { compare } = new Intl.Collator(formatLocale, { sensitivity: 'base' });
    return [...people.values()]
      .filter(({ status, present, memberId }) => present || memberId !== null || status !== 'walk-in')
      .map((person) => ({ person, plain: plainName(person.name), code: person.ticket && shortCode(person.ticket) }))
      .sort((a, b) => compare(a.person.name, b.person.name));
  }, [people]);
  const found = useMemo(() => {
    const fits = matcher(asked);
    const said = readShortCode(asked);
    return all.filter(({ plain, code }) => fits(plain) || (said !== null && said === code));
  }, [all, asked]);
  return (
    <div>
      <TextField
        label={t('search')}
        help={t('searchHelp')}
        type="search"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        className="min-h-14 text-xl"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {found.length === 0 && (
        <div className="mt-4">
          {all.length === 0 ? (
            <EmptyState title={t('venue.empty')}>{t('listEmptyText')}</EmptyState>
          ) : (
            <EmptyState title={t('searchNone')}>{t('searchNoneText')}</EmptyState>
          )}
        </div>
      )}
      <ul className="mt-4 grid gap-2">
        {found.slice(0, most).map(({ person }) => (
          <li key={keyOf(person)}>
            <Row person={person} timeZone={timeZone} onTap={onTap} />
          </li>
        ))}
      </ul>
      {found.length > most && <p className="mt-3 text-ink-soft">{t('searchMore', { count: found.length - most })}</p>}
    </div>
  );
}

function Row({
  person,
  timeZone,
  onTap,
}: {
  person: DoorPerson;
  timeZone: string;
  onTap: (person: DoorPerson) => void;
}) {
  const t = textOf({ door: words });
  const { name, status, guests, present, at } = person;
  return (
    <button
      type="button"
      onClick={() => onTap(person)}
      className={cx(
        'flex min-h-16 w-full items-center gap-3 rounded-lg border px-4 py-2 text-left',
        present ? 'border-ok/40 bg-ok-tint' : 'border-line bg-surface hover:bg-sunken',
      )}
    >
      <span className="min-w-0 flex-1">
        <span className="block text-lg leading-snug font-semibold wrap-anywhere" dir="auto">
          {name || t('unknownPerson')}
        </span>
        <span
          className={cx('block leading-snug', present ? 'text-ok' : status === 'going' ? 'text-ink-soft' : 'text-warn')}
        >
          {present && at ? t('row.in', { time: clockTime(at, timeZone) }) : t(`status.${status}`)}
        </span>
      </span>
      {guests > 0 && <span className="text-lg font-semibold tabular-nums">{t('row.guests', { count: guests })}</span>}
      {present && <Check className="size-7 shrink-0 text-ok" aria-hidden="true" />}
    </button>
  );
}
