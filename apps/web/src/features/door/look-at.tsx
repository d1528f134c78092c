import { door as words } from '@hallway/i18n/en/door';
import { problems } from '@hallway/i18n/en/problems';
import { clockTime } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import type { DoorSession, DoorState } from './door-session.ts';

/** What only a person can settle: who was let in twice, and what the server did not count. */
export function LookAt({ door, state }: { door: DoorSession; state: DoorState }) {
  const t = textOf({ door: words });
  const { troubles, list } = state;
  const duplicates = list?.duplicates ?? [];
  if (!list || (troubles.length === 0 && duplicates.length === 0)) return null;
  const time = (instant: string) => clockTime(instant, list.meetup.timeZone);
  return (
    <section aria-labelledby="look" className="mt-10">
      <h2 id="look" className="mb-3 text-xl">
        {t('look.title')} <span className="text-ink-soft">{troubles.length + duplicates.length}</span>
      </h2>
      <ul className="grid gap-2">
        {troubles.map(({ id, name, code, at }) => (
          <li key={id} className="flex items-center gap-3 rounded-lg border border-danger/40 bg-danger-tint px-4 py-3">
            <div className="min-w-0 flex-1">
              <p className="font-semibold">
                <span dir="auto">{name || t('unknownPerson')}</span> · {time(at)}
              </p>
              <p>
                {t('look.refused')}: {textOf({ problems })(code)}
              </p>
            </div>
            <Button look="quiet" size="sm" onClick={() => void door.dismiss(id)}>
              {t('look.dismiss')}
            </Button>
          </li>
        ))}
        {duplicates.map(({ id, name, first, again }) => (
          <li key={id} data-duplicate className="rounded-lg border border-warn/40 bg-warn-tint px-4 py-3">
            <p className="font-semibold">
              <span dir="auto">{name}</span> · {t('look.duplicate')}
            </p>
            <p>
              {t('look.duplicateText', {
                first: time(first.at),
                firstDevice: first.device,
                again: time(again.at),
                againDevice: again.device,
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
