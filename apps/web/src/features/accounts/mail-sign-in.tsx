import { useState, type ReactNode } from 'react';
import { AskCodeForm } from './ask-code-form.tsx';
import { EnterCodeForm } from './enter-code-form.tsx';
import { pendingSignIn, type PendingSignIn } from './pending-sign-in.ts';

interface MailSignInProps {
  /** Where the link in the mail leads; the code stays on this page. */
  returnTo: string;
  /** The name is asked first and is no option: for people who come to get on a list. */
  nameFirst?: boolean;
  action?: string;
  onSignedIn: (answer: { returnTo: string; name: string }) => unknown;
  children?: ReactNode;
}

/** Sign-in by mail in two steps on one page: the address, then the code. */
export function MailSignIn({ returnTo, nameFirst = false, action, onSignedIn, children }: MailSignInProps) {
  const [sent, setSent] = useState<PendingSignIn | null>(pendingSignIn.read);
  const keep = (pending: PendingSignIn | null) => {
    pendingSignIn.write(pending);
    setSent(pending);
  };
  if (sent)
    return (
      <EnterCodeForm
        sent={sent}
        returnTo={returnTo}
        action={action}
        onOther={() => keep(null)}
        onSignedIn={async (answer) => {
          pendingSignIn.write(null);
          await onSignedIn(answer);
        }}
      />
    );
  return (
    <>
      <AskCodeForm returnTo={returnTo} nameFirst={nameFirst} onSent={keep} />
      {children}
    </>
  );
}
