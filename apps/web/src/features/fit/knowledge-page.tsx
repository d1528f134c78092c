import { fit as words } from '@hallway/i18n/en/fit';
import { dateFormat } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { viewerZone } from '../../lib/viewer.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MeFrame } from '../me/me-frame.tsx';
import { useKnown } from './use-known.ts';

/** What I said yes to, to look at and to take back. */
export function KnowledgePage() {
  const t = textOf({ fit: words });
  const { items = [], say } = useKnown();
  const day = dateFormat(viewerZone(), { dateStyle: 'medium' });
  return (
    <MeFrame>
      <h2 className="text-2xl">{t('title')}</h2>
      <p className="prose-width mt-1 mb-6 text-ink-soft">{t('lead')}</p>
      {items.length === 0 && (
        <EmptyState
          title={t('empty')}
          action={
            <LinkButton look="quiet" to="/explore" search={{ level: 'advanced' }}>
              {t('emptyAction')}
            </LinkButton>
          }
        >
          {t('emptyText')}
        </EmptyState>
      )}
      <ul className="max-w-3xl divide-y divide-line pb-12">
        {items.map(({ key, sentence, saidAt }) => (
          <li key={key} className="flex items-center justify-between gap-6 py-3">
            <div className="min-w-0">
              <p dir="auto">{sentence}</p>
              <p className="text-[0.94rem] text-ink-soft">
                <time dateTime={saidAt}>{t('since', { date: day.format(new Date(saidAt)) })}</time>
              </p>
            </div>
            <Button
              look="quiet"
              size="sm"
              className="shrink-0"
              aria-label={t('removeNamed', { sentence })}
              onClick={() => say(sentence, false)}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </MeFrame>
  );
}
