import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { CardListSkeleton, TextSkeleton } from '../../ui/skeleton.tsx';
import { Toast } from '../../app/toaster.tsx';
import { Section } from './frame.tsx';

const refused = Object.assign(new Error('full'), { code: 'rsvp.full', status: 422 });

export function FeedbackSection() {
  return (
    <Section title="Feedback">
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        <Notice title="You said yes to 3 of 4">
          Missing: you can read tcpdump output. The newbie meetup on 12 December gets you there.
        </Notice>
        <Notice tone="done" title="You are going">
          The invitation is in your mail.
        </Notice>
        <Notice tone="warning" title="Three advanced meetups in a row">
          Newcomers have had nothing since June.
        </Notice>
        <ErrorState title="The RSVP did not work" error={refused} onRetry={() => undefined} />
      </div>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
        <EmptyState title="No meetups yet" action={<Button>Plan the first one</Button>}>
          A community without dates is a mailing list. Start with a newbie meetup.
        </EmptyState>
        <div className="space-y-4">
          <Progress label="Importing" value={412} max={611} detail="412 of 611 sessions" />
          <Progress label="Checking whether it applies" />
          <div className="flex flex-col gap-2">
            <Toast id={-1} text="You are going" tone="done" action={{ label: 'Undo', run: () => undefined }} />
            <Toast id={-2} text="All seats are taken and this meetup has no waitlist." tone="failed" />
          </div>
        </div>
        <CardListSkeleton count={2} />
        <TextSkeleton />
      </div>
    </Section>
  );
}
