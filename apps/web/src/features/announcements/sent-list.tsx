import { mailing } from '@hallway/i18n/en/mailing';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { audienceLabel, type Audiences, type Sent } from './audiences.ts';

/** What went out before, to whom, and how far it has come. */
export function SentList({ audiences, items }: { audiences: Audiences; items: readonly Sent[] }) {
  const t = textOf({ mailing });
  if (items.length === 0) return <EmptyState title={t('announce.none')}>{t('announce.noneText')}</EmptyState>;
  return (
    <ul className="grid gap-3">
      {items.map((sent) => (
        <li key={sent.id} className="rounded-lg border border-line bg-surface px-4 py-3 sm:px-6">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="text-lg" dir="auto">
              {sent.subject}
            </h3>
            <RelativeTime instant={sent.createdAt} />
          </div>
          <p className="text-ink-soft">
            {audienceLabel(audiences, sent.audience)}
            {sent.author && (
              <>
                {' · '}
                <span dir="auto">{sent.author.name}</span>
              </>
            )}
          </p>
          <Progress {...sent.progress} />
          <details className="mt-1">
            <summary className="link min-h-9 content-center font-semibold">{t('announce.body')}</summary>
            <Markdown text={sent.body} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function Progress({ complete, recipients, sent, skipped, trouble }: Sent['progress']) {
  const t = textOf({ mailing });
  const share = recipients > 0 ? Math.round(((sent + skipped + trouble) / recipients) * 100) : 0;
  const notes = [
    complete ? t('announce.progress', { sent, recipients }) : t('announce.writing'),
    ...(skipped > 0 ? [t('announce.skipped', { count: skipped })] : []),
    ...(trouble > 0 ? [t('announce.trouble', { count: trouble })] : []),
  ];
  return (
    <div className="mt-2">
      <div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-sunken">
        <div className={trouble > 0 ? 'h-full bg-warn' : 'h-full bg-ok'} style={{ width: `${share}%` }} />
      </div>
      <p className="mt-1 text-[0.94rem] text-ink-soft">{notes.join(' · ')}</p>
    </div>
  );
}
