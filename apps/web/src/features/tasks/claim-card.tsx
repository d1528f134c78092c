import { hackathon as words } from '@hallway/i18n/en/hackathon';
import type { Answer } from '../../lib/api.ts';
import { Link } from '@tanstack/react-router';
import { dateFormat } from '../../lib/dates.ts';
import { useMe } from '../../lib/me.ts';
import { textOf } from '../../lib/text.ts';
import { viewerZone } from '../../lib/viewer.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { ClaimButton } from './claim-button.tsx';
import type { TaskStep } from './task-step.ts';
import { useClaim } from './use-claim.ts';

interface ClaimCardProps {
  task: Answer<'GET /tasks/:taskId'>;
  step: TaskStep;
  lead: boolean;
  onHandIn: () => void;
}

const titles = {
  free: 'open',
  mine: 'mine',
  taken: 'taken',
  patch: 'patch',
  merged: 'merged',
  closed: 'closed',
} as const;

/** The one thing to do with a task now; in the place where a meetup has its RSVP. */
export function ClaimCard({ task, step, lead, onHandIn }: ClaimCardProps) {
  const t = textOf({ hackathon: words });
  const { member } = useMe();
  const { claim, release } = useClaim(task, task.meetup.slug);
  const until = (instant: string) =>
    dateFormat(viewerZone(), { weekday: 'long', hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
  return (
    <section aria-labelledby="claim" className="rounded-lg border-2 border-ink/80 bg-surface p-4 sm:p-6">
      <h2 id="claim" className="text-2xl" aria-live="polite">
        {t(`claim.title.${titles[step]}`)}
      </h2>
      {step === 'free' && (
        <>
          <p className="mt-2 mb-4 text-ink-soft">{t('claim.hold')}</p>
          <ClaimButton task={task} meetup={task.meetup.slug} community={task.community} className="w-full text-lg" />
        </>
      )}
      {step === 'mine' && task.claim && (
        <>
          <TimeLeft {...task.claim} />
          <p className="mb-4">
            {t('claim.yours', { date: until(task.claim.expiresAt) })},{' '}
            <span className="text-ink-soft">
              {t('claim.ends')} <RelativeTime instant={task.claim.expiresAt} />
            </span>
          </p>
          <Button className="w-full text-lg" onClick={onHandIn}>
            {t('claim.submit')}
          </Button>
          <div className="mt-2 grid grid-cols-2 gap-2">
            <Button look="quiet" size="sm" busy={claim.isPending} onClick={() => claim.mutate({ renew: true })}>
              {t('claim.renew')}
            </Button>
            <Button look="quiet" size="sm" busy={release.isPending} onClick={() => release.mutate()}>
              {t('claim.release')}
            </Button>
          </div>
        </>
      )}
      {step === 'taken' && task.claim && (
        <>
          <p className="mt-3 flex items-center gap-3">
            <Avatar {...task.claim.member} />
            <span>
              <span className="block font-semibold" dir="auto">
                {task.claim.member.name}
              </span>
              <span className="text-ink-soft">{t('claim.until', { date: until(task.claim.expiresAt) })}</span>
            </span>
          </p>
          <div className="mt-4 flex flex-wrap gap-2">
            <Other task={task} />
            {lead && (
              <Button look="bare" busy={release.isPending} onClick={() => release.mutate()}>
                {t('claim.takeBack')}
              </Button>
            )}
          </div>
        </>
      )}
      {(step === 'patch' || step === 'merged' || step === 'closed') && (
        <>
          {task.patches.slice(0, 3).map((patch) => (
            <p key={patch.id} className="mt-2">
              <Link to="/p/$patchId" params={{ patchId: patch.id }} className="link font-semibold" dir="auto">
                {patch.title}
              </Link>
            </p>
          ))}
          <div className="mt-4">
            <Other task={task} />
          </div>
        </>
      )}
      {member && (step === 'free' || step === 'patch') && (
        <button type="button" className="link mt-3 min-h-9 font-semibold" onClick={onHandIn}>
          {t('claim.have')}
        </button>
      )}
    </section>
  );
}

const Other = ({ task }: Pick<ClaimCardProps, 'task'>) => (
  <LinkButton to="/m/$meetup/board" params={{ meetup: task.meetup.slug }} look="quiet">
    {textOf({ hackathon: words })('claim.next')}
  </LinkButton>
);

/** A line that grows shorter. The words below say the same. */
function TimeLeft({ claimedAt, expiresAt }: { claimedAt: string; expiresAt: string }) {
  const [from, to] = [Date.parse(claimedAt), Date.parse(expiresAt)];
  const left = Math.min(1, Math.max(0, (to - Date.now()) / (to - from)));
  return (
    <div aria-hidden="true" className="mt-4 mb-2 h-2 overflow-hidden rounded-full bg-line">
      <div className={left < 0.15 ? 'h-full bg-warn' : 'h-full bg-ink'} style={{ width: `${left * 100}%` }} />
    </div>
  );
}
