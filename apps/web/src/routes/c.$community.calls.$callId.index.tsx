import { createFileRoute } from '@tanstack/react-router';
import { CallPage } from '../features/calls/call-page.tsx';
import { callQuery } from '../features/calls/call-queries.ts';

export const Route = createFileRoute('/c/$community/calls/$callId/')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(callQuery(params.callId)),
  component: function Call() {
    return <CallPage callId={Route.useParams().callId} />;
  },
});
