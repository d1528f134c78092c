import { createFileRoute } from '@tanstack/react-router';
import { DoorPage } from '../features/door/door-page.tsx';

/** Nothing is fetched before it is shown: this page opens without a network. */
export const Route = createFileRoute('/m/$meetup/door')({
  validateSearch: ({ join }: Record<string, unknown>) =>
    ({ join: typeof join === 'string' ? join : undefined }) as { join?: string },
  component: function Door() {
    return <DoorPage meetup={Route.useParams().meetup} invitation={Route.useSearch().join} />;
  },
});
