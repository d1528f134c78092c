import { rsvp as words } from '@hallway/i18n/en/rsvp';
import { signIn } from '@hallway/i18n/en/sign-in';
import type { Meetup } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { textOf } from '../../lib/text.ts';
import { MailSignIn } from './mail-sign-in.tsx';

interface NewcomerFormProps {
  meetup: Meetup;
  waiting: boolean;
  /** Gives the answer that was meant by pressing the button. */
  onSignedIn: () => unknown;
}

/** Three fields between a newcomer and the list: name, e-mail, code. */
export default function NewcomerForm({ meetup, waiting, onSignedIn }: NewcomerFormProps) {
  const s = textOf({ signIn });
  const returnTo = `/m/${meetup.slug}`;
  // It stands in the place of the button that was pressed, which had the focus.
  const start = useCallback((box: HTMLDivElement | null) => box?.querySelector('input')?.focus(), []);
  return (
    <div ref={start}>
      <MailSignIn
        nameFirst
        returnTo={returnTo}
        action={s(waiting ? 'verifyAndWait' : 'verifyAndGo')}
        onSignedIn={onSignedIn}
      >
        <p className="mt-3">
          <Link to="/sign-in" search={{ returnTo }} className="link inline-block min-h-6">
            {textOf({ rsvp: words })('other')}
          </Link>
        </p>
      </MailSignIn>
    </div>
  );
}
