import { organise } from '@hallway/i18n/en/organise';
import { Check, CircleHelp, CircleX, Clock, MailX, Send, type LucideIcon } from 'lucide-react';
import { cx } from '../../lib/cx.ts';
import { textOf } from '../../lib/text.ts';
import { mailStates, type MailCounts, type MailState } from './mail-states.ts';

const looks: Record<MailState, { icon: LucideIcon; bar: string; text: string }> = {
  pending: { icon: Clock, bar: 'bg-line-strong', text: 'text-ink-soft' },
  sending: { icon: Send, bar: 'bg-ink', text: 'text-ink' },
  sent: { icon: Check, bar: 'bg-ok', text: 'text-ok' },
  failed: { icon: CircleX, bar: 'bg-danger', text: 'text-danger' },
  unknown: { icon: CircleHelp, bar: 'bg-warn', text: 'text-warn' },
  skipped: { icon: MailX, bar: 'bg-line', text: 'text-ink-soft' },
};

/** How the mails of a meetup stand, as one bar and a figure with its sign for each state there is. */
export function MailPicture({ counts }: { counts: MailCounts }) {
  const t = textOf({ organise });
  const shown = mailStates.filter((state) => (counts[state] ?? 0) > 0);
  return (
    <div className="rounded-lg border border-line bg-surface p-4 sm:p-6">
      <div aria-hidden="true" className="flex h-4 gap-0.5 overflow-hidden rounded-sm">
        {shown.map((state) => (
          <span key={state} className={cx('min-w-1.5', looks[state].bar)} style={{ flexGrow: counts[state] ?? 0 }} />
        ))}
      </div>
      <dl className="mt-4 flex flex-wrap gap-x-8 gap-y-3">
        {shown.map((state) => {
          const { icon: Icon, text } = looks[state];
          return (
            <div key={state} className="flex flex-col-reverse">
              <dt className={cx('flex items-center gap-1.5 font-semibold', text)}>
                <Icon className="size-4.5" aria-hidden="true" />
                {t(`mails.short.${state}`)}
              </dt>
              <dd className="font-display text-3xl leading-none tabular-nums">{counts[state]}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
