import { ui } from '@hallway/i18n/en/ui';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useEffect } from 'react';
import { usePageTitle } from '../lib/page-title.ts';
import { isProblem } from '../lib/problem.ts';
import { signInHere } from '../lib/session-end.ts';
import { textOf } from '../lib/text.ts';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** One boundary per route: the rest of the page stays usable. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = textOf({ ui });
  const router = useRouter();
  const boundary = useQueryErrorResetBoundary();
  // An address no page can have is one where there is nothing; slugs written in capitals are the small ones.
  const impossible = isProblem(error) && error.code === 'request.invalid';
  const status = impossible ? 404 : isProblem(error) ? error.status : 500;
  const small = location.pathname.toLowerCase();
  useEffect(() => {
    if (impossible && small !== location.pathname) location.replace(small + location.search);
  }, [impossible, small]);
  usePageTitle(status === 404 ? undefined : t('error.title'));
  if (status === 404) return <NotFoundPage />;
  const retry = () => {
    boundary.reset();
    reset();
    void router.invalidate();
  };
  return (
    <div className="shell py-16">
      <h1 tabIndex={-1} className="mb-6 text-3xl">
        {status === 401 ? t('error.signIn') : t('error.title')}
      </h1>
      <ErrorState error={error} onRetry={retry} />
      {status === 401 && (
        <Button className="mt-6" onClick={() => location.assign(signInHere())}>
          {t('nav.signIn')}
        </Button>
      )}
    </div>
  );
}
