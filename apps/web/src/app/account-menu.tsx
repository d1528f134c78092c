import { common } from '@hallway/i18n/en/common';
import { ui } from '@hallway/i18n/en/ui';
import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { useRouterState } from '@tanstack/react-router';
import { api } from '../lib/api.ts';
import { useMe } from '../lib/me.ts';
import { store, storeKey } from '../lib/store.ts';
import { problemText } from '../lib/problem-text.ts';
import { textOf } from '../lib/text.ts';
import { toast } from '../lib/toasts.ts';
import { Avatar } from '../ui/avatar.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { NavLink } from './nav-link.tsx';

const item = 'flex min-h-11 w-full items-center rounded-sm px-3 text-left hover:bg-sunken';

const signedOut = 'signed-out';

async function leave() {
  try {
    const { forgetDoor } = await import('../features/door/forget-door.ts');
    await forgetDoor();
    await api('POST /sign-out');
    store.write(signedOut, Date.now());
    // Going back must not bring out of the browser's memory what was on the screen.
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
    location.assign('/');
  } catch (error) {
    toast(problemText(error), { tone: 'failed' });
  }
}

/** A disclosure of plain links, so that the header needs no menu library on the first route. */
export function AccountMenu() {
  const t = textOf({ ui });
  const { member, memberships } = useMe();
  const details = useRef<HTMLDetailsElement>(null);
  const { pathname: path, href } = useRouterState({ select: (state) => state.location });
  const close = () => details.current?.removeAttribute('open');
  useEffect(close, [path]);
  useEffect(() => {
    const follow = ({ key }: StorageEvent) => key === storeKey(signedOut) && location.reload();
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, []);

  if (member === undefined) return <span className="block size-11" />;
  if (member === null)
    return (
      <NavLink
        to="/sign-in"
        search={path === '/' || path.startsWith('/sign-in') ? {} : { returnTo: href }}
        className={buttonClass({ look: 'quiet' })}
      >
        {t('nav.signIn')}
      </NavLink>
    );

  const onBlur = (event: FocusEvent) =>
    !event.currentTarget.contains(event.relatedTarget) && event.relatedTarget && close();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    close();
    details.current?.querySelector('summary')?.focus();
  };
  const run = memberships.filter(({ roles }) => roles.length > 0);
  return (
    <details ref={details} className="relative" onBlur={onBlur} onKeyDown={onKeyDown}>
      <summary
        aria-label={t('nav.account', { name: member.name })}
        className="tap grid list-none place-items-center rounded-full"
      >
        <Avatar name={member.name} image={member.image} />
      </summary>
      <div className="absolute right-0 z-40 mt-2 w-72 rounded-md border border-line bg-raised p-2 shadow-float">
        <p className="px-3 pt-2 pb-3 leading-snug">
          <b className="block font-semibold" dir="auto">
            {member.name}
          </b>
          <span className="block truncate text-ink-soft">{member.email}</span>
        </p>
        <NavLink to="/me" className={item}>
          {t('nav.mine')}
        </NavLink>
        <NavLink to="/me/settings" className={item}>
          {t('nav.settings')}
        </NavLink>
        {run.length > 0 && (
          <p className="mt-2 border-t border-line px-3 pt-3 pb-1 text-sm font-semibold text-ink-soft">
            {t('nav.youRun')}
          </p>
        )}
        {run.map(({ community }) => (
          <NavLink key={community.slug} to={`/c/${community.slug}/manage`} className={item}>
            {community.title}
          </NavLink>
        ))}
        <button type="button" className={`${item} mt-2 border-t border-line`} onClick={() => void leave()}>
          {textOf({ common })('signOut')}
        </button>
      </div>
    </details>
  );
}
