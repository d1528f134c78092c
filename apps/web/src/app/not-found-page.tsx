import { ui } from '@hallway/i18n/en/ui';
import { usePageTitle } from '../lib/page-title.ts';
import { textOf } from '../lib/text.ts';
import { LinkButton } from '../ui/link-button.tsx';

export function NotFoundPage() {
  const t = textOf({ ui });
  usePageTitle(t('notFound.title'));
  return (
    <div className="shell py-16">
      <p className="font-display text-6xl text-ink-soft">404</p>
      <h1 tabIndex={-1} className="mt-4 text-3xl">
        {t('notFound.title')}
      </h1>
      <p className="prose-width mt-3 text-ink-soft">{t('notFound.text')}</p>
      <LinkButton to="/" className="mt-6">
        {t('notFound.action')}
      </LinkButton>
    </div>
  );
}
