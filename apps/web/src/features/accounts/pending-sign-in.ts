import { api } from '../../lib/api.ts';

/** The address a code was mailed to, kept while this tab is open: whoever goes to read the mail finds the code field again. */
export interface PendingSignIn {
  email: string;
  name: string;
}

export const mailCode = ({ email, name }: PendingSignIn, returnTo: string) =>
  api('POST /sign-in', { body: { email, returnTo, ...(name.trim() && { name }) } });

const key = 'hallway:pending-sign-in';

export const pendingSignIn = {
  read(): PendingSignIn | null {
    try {
      return JSON.parse(sessionStorage.getItem(key) ?? 'null') as PendingSignIn | null;
    } catch {
      return null;
    }
  },
  write(pending: PendingSignIn | null): void {
    try {
      if (pending) sessionStorage.setItem(key, JSON.stringify(pending));
      else sessionStorage.removeItem(key);
    } catch {
      // Without storage the state of the page has to do.
    }
  },
};
