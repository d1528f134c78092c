import { createFileRoute } from '@tanstack/react-router';
import { ConfirmEmailPage } from '../features/mailing/confirm-email-page.tsx';
import { soundSearch } from '../lib/sound-search.ts';

export const Route = createFileRoute('/me/email')({
  validateSearch: soundSearch((search: Record<string, unknown>): { token?: string } =>
    typeof search['token'] === 'string' ? { token: search['token'] } : {},
  ),
  component: () => <ConfirmEmailPage token={Route.useSearch().token} />,
});
