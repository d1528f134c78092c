import { ui } from '@hallway/i18n/en/ui';
import { useRouterState } from '@tanstack/react-router';
import { useMe } from '../lib/me.ts';
import { usePageTitle } from '../lib/page-title.ts';
import { textOf } from '../lib/text.ts';
import { LinkButton } from '../ui/link-button.tsx';

export function NotFoundPage() {
  const t = textOf({ ui });
  const { member } = useMe();
  const here = useRouterState({ select: (state) => state.location.href });
  usePageTitle(t('notFound.title'));
  return (
    <div className="shell py-16">
      <p className="font-display text-6xl text-ink-soft">404</p>
      <h1 tabIndex={-1} className="mt-4 text-3xl">
        {t('notFound.title')}
      </h1>
      <p className="prose-width mt-3 text-ink-soft">{t('notFound.text')}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <LinkButton to="/">{t('notFound.action')}</LinkButton>
        {member === null && (
          <LinkButton look="quiet" to="/sign-in" search={{ returnTo: here }}>
            {t('nav.signIn')}
          </LinkButton>
        )}
      </p>
    </div>
  );
}
