import { rsvp as words } from '@hallway/i18n/en/rsvp';
import { rsvpDetails } from '@hallway/i18n/en/rsvp-details';
import { signIn } from '@hallway/i18n/en/sign-in';
import type { Meetup } from '@hallway/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { textOf } from '../../lib/text.ts';
import { communityQuery } from '../communities/community-queries.ts';
import { asksFirst } from '../rsvps/asks-first.ts';
import { MailSignIn } from './mail-sign-in.tsx';
import { ConductNote } from '../communities/conduct-note.tsx';
import { type AcceptedConduct, acceptedConduct } from '../communities/use-conduct.ts';

interface NewcomerFormProps {
  meetup: Meetup;
  waiting: boolean;
  /** Gives the answer that was meant by pressing the button; `accepted`: under the code of conduct that stood there. */
  onSignedIn: (accepted: AcceptedConduct | undefined) => unknown;
}

/** Three fields between a newcomer and the list: name, e-mail, code. */
export default function NewcomerForm({ meetup, waiting, onSignedIn }: NewcomerFormProps) {
  const s = textOf({ signIn });
  const { data } = useQuery(communityQuery(meetup.community.slug));
  // where questions follow, it stands with them
  const conduct = asksFirst(meetup) ? '' : (data?.codeOfConduct ?? '');
  const returnTo = `/m/${meetup.slug}`;
  // It stands in the place of the button that was pressed, which had the focus.
  const start = useCallback((box: HTMLDivElement | null) => box?.querySelector('input')?.focus(), []);
  return (
    <div ref={start}>
      <MailSignIn
        nameFirst
        returnTo={returnTo}
        action={s(waiting ? 'verifyAndWait' : 'verifyAndGo')}
        onSignedIn={() => onSignedIn(conduct && data ? acceptedConduct(data) : undefined)}
      >
        <p className="mt-3">
          <Link to="/sign-in" search={{ returnTo }} className="link inline-block min-h-6">
            {textOf({ rsvp: words })('other')}
          </Link>
        </p>
      </MailSignIn>
      {conduct && (
        <ConductNote
          label={textOf({ rsvpDetails })('conductByComing', { community: meetup.community.title })}
          text={conduct}
        />
      )}
    </div>
  );
}
