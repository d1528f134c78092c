import type { invitationStates, ProblemCode } from '@hallway/contracts';

/** How many a community may send and make within a day. */
export const mailsPerDay = 50;
export const linksPerDay = 20;

export const mailedGoodForDays = 14;

interface Facts {
  used: number;
  maxUses: number;
  expiresAt: Date;
  revokedAt: Date | null;
}

/** Used up comes first: who has come in is told so, also after the last day. */
export function stateOf({ used, maxUses, expiresAt, revokedAt }: Facts, now: Date): (typeof invitationStates)[number] {
  if (used >= maxUses) return 'used';
  if (revokedAt !== null) return 'revoked';
  return expiresAt <= now ? 'expired' : 'open';
}

export const problemOf = {
  used: 'invitation.used',
  revoked: 'invitation.revoked',
  expired: 'invitation.expired',
} as const satisfies Record<Exclude<ReturnType<typeof stateOf>, 'open'>, ProblemCode>;

/** Enough to recognise whom one meant, too little to write to them. */
export const masked = (email: string): string => email.replace(/^(.)[^@]*/u, '$1…');
