import { common } from '@hallway/i18n/en/common';
import { door as words } from '@hallway/i18n/en/door';
import { CloudOff, UserPlus } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { cx } from '../../lib/cx.ts';
import { openOffline } from '../../lib/offline.ts';
import { isProblem } from '../../lib/problem.ts';
import { signInHere } from '../../lib/session-end.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { buttonClass } from '../../ui/button-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageSkeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DoorHead } from './door-head.tsx';
import type { DoorSession, DoorState } from './door-session.ts';
import { JoinDoor } from './join-door.tsx';
import { LookAt } from './look-at.tsx';
import { NameList } from './name-list.tsx';
import { Scanner } from './scanner.tsx';
import { useDoor } from './use-door.ts';
import { useVerdict } from './use-verdict.ts';
import { VerdictScreen } from './verdict-screen.tsx';

const WalkInDialog = lazy(() => import('./walk-in-dialog.tsx'));

/** Checking people in on a phone, with a network or without. */
export function DoorPage({ meetup, invitation }: { meetup: string; invitation: string | undefined }) {
  const { door, state } = useDoor(meetup);
  useEffect(openOffline, []);
  const { list } = state;
  return (
    <div className="mx-auto w-full max-w-2xl px-4 pb-16">
      {list ? (
        <Door door={door} state={{ ...state, list }} />
      ) : state.phase === 'reading' ? (
        <PageSkeleton />
      ) : (
        <Closed meetup={meetup} door={door} state={state} invitation={invitation} />
      )}
    </div>
  );
}

function Closed({
  meetup,
  door,
  state: { refused, waiting },
  invitation,
}: {
  meetup: string;
  door: DoorSession;
  state: DoorState;
  invitation: string | undefined;
}) {
  const t = textOf({ door: words });
  const signedOut = isProblem(refused) && refused.code === 'auth.required';
  return (
    <div className="grid gap-4 pt-8">
      <h1 tabIndex={-1} className="text-3xl">
        {t('title')}
      </h1>
      {waiting > 0 && (
        <Notice tone="warning" title={t('state.unsynced', { count: waiting })}>
          {t(signedOut || !refused ? 'state.signIn' : 'state.notTaken')}
        </Notice>
      )}
      {refused && !signedOut && invitation !== undefined ? (
        <JoinDoor meetup={meetup} secret={invitation} onJoined={() => void door.sync()} />
      ) : refused ? (
        <>
          <ErrorState error={refused} {...(!signedOut && { onRetry: () => void door.sync() })} />
          {signedOut && (
            <a href={signInHere()} className={buttonClass()}>
              {textOf({ common })('signIn')}
            </a>
          )}
        </>
      ) : (
        <EmptyState
          title={t('never.title')}
          action={<Button onClick={() => void door.sync()}>{textOf({ common })('retry')}</Button>}
        >
          {t('never.text')}
        </EmptyState>
      )}
    </div>
  );
}

function Door({ door, state }: { door: DoorSession; state: DoorState & { list: NonNullable<DoorState['list']> } }) {
  const t = textOf({ door: words });
  const [part, setPart] = useState<'scan' | 'names'>('names');
  const [walkIn, setWalkIn] = useState(false);
  const { shown, scan, tap, letIn, undo, act, close } = useVerdict(door);
  const { timeZone } = state.list.meetup;
  return (
    <>
      <DoorHead state={state} />
      <div className="sticky top-0 z-20 -mx-4 mt-5 mb-5 grid grid-cols-[1fr_1fr_auto] gap-2 bg-page px-4 py-2">
        {(['names', 'scan'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={part === one}
            onClick={() => setPart(one)}
            className={cx(
              'min-h-13 rounded-md border-2 text-lg font-semibold',
              part === one ? 'border-ink bg-ink text-on-ink' : 'border-line-strong bg-surface',
            )}
          >
            {t(`tab.${one}`)}
          </button>
        ))}
        <Button
          look="quiet"
          className="min-h-13"
          aria-label={t('addWalkIn')}
          title={t('addWalkIn')}
          onClick={() => setWalkIn(true)}
        >
          <UserPlus className="size-6" aria-hidden="true" />
          {t('walkInShort')}
        </Button>
        {state.waiting > 0 && (
          <p className="col-span-3 flex items-center justify-center gap-2 rounded-sm bg-warn-tint px-3 py-1.5 font-semibold text-warn">
            <CloudOff className="size-5 shrink-0" aria-hidden="true" />
            {t('state.unsynced', { count: state.waiting })}
          </p>
        )}
      </div>
      {part === 'scan' ? (
        <Scanner paused={shown !== null || walkIn} onText={scan} />
      ) : (
        <NameList people={state.people} timeZone={timeZone} onTap={tap} />
      )}
      <LookAt door={door} state={state} />
      <div className="mt-10 max-w-xs">
        <TextField
          key={state.device}
          label={t('deviceName')}
          help={t('deviceHelp')}
          defaultValue={state.device}
          maxLength={60}
          onBlur={({ target }) => target.value.trim() && void door.rename(target.value.trim())}
        />
      </div>
      {shown && (
        <VerdictScreen
          key={`${shown.kind}${shown.person?.memberId ?? shown.person?.walkInId ?? shown.ticket ?? ''}`}
          shown={shown}
          timeZone={timeZone}
          device={state.device}
          reachable={state.reachable}
          onClose={close}
          onLetIn={(choice) => void letIn(shown, choice)}
          onUndo={() => void undo(shown.person!)}
          onWalkIn={() => {
            close();
            setWalkIn(true);
          }}
        />
      )}
      {walkIn && (
        <Suspense>
          <WalkInDialog
            onClose={() => setWalkIn(false)}
            onAdd={({ name, email, guests }) => {
              setWalkIn(false);
              void act({ act: 'walk-in', walkInId: crypto.randomUUID(), name, guests, ...(email && { email }) });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
