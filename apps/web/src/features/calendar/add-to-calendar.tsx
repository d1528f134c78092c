import { calendar } from '@hallway/i18n/en/calendar';
import type { Meetup } from '@hallway/contracts';
import { CalendarPlus } from 'lucide-react';
import { textOf } from '../../lib/text.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { calendarLinks } from './calendar-links.ts';

const item = 'flex min-h-11 flex-col justify-center rounded-sm px-3 py-1.5 hover:bg-sunken';

/** One meetup into any calendar, with or without an RSVP. */
export function AddToCalendar({ meetup }: { meetup: Meetup }) {
  const t = textOf({ calendar });
  const { file, google, outlook } = calendarLinks(meetup, location.origin);
  return (
    <details>
      <summary className={`${buttonClass({ look: 'quiet' })} cursor-pointer list-none`}>
        <CalendarPlus className="size-5" aria-hidden="true" />
        {t('add.label')}
      </summary>
      <ul className="mt-2 rounded-md border border-line bg-raised p-1.5">
        <li>
          <a className={item} href={file} download>
            <span className="font-semibold">{t('add.file')}</span>
            <span className="text-[0.94rem] text-ink-soft">{t('add.fileHelp')}</span>
          </a>
        </li>
        <li>
          <a className={`${item} font-semibold`} href={google} target="_blank" rel="noreferrer">
            {t('add.google')}
          </a>
        </li>
        <li>
          <a className={`${item} font-semibold`} href={outlook} target="_blank" rel="noreferrer">
            {t('add.outlook')}
          </a>
        </li>
      </ul>
      <p className="mt-2 text-[0.94rem] text-ink-soft">{t('add.going')}</p>
    </details>
  );
}
