import type { CommunityRole, Invitation, Person, ShownInvitation } from '@hallway/contracts';
import { masked, stateOf } from './invitation-rules.ts';

export interface InvitationRow {
  id: string;
  email: string | null;
  role: CommunityRole | null;
  used: number;
  maxUses: number;
  createdBy: string | null;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  invitedBy: Person | null;
  meetup: { slug: string; title: string } | null;
}

export interface ShownRow extends Omit<ShownInvitation, 'expiresAt'> {
  used: number;
  maxUses: number;
  expiresAt: Date;
  revokedAt: Date | null;
  createdBy: string | null;
  communityId: string;
  usedByViewer: boolean;
  /** Off the list of the meetup, by an organiser, since the invitation was made. */
  takenOff: boolean;
}

/** For an organiser; `url` of an open link, for which the token is made again each time. */
export function toInvitation(
  row: InvitationRow,
  { now, viewerId, url }: { now: Date; viewerId: string; url: string },
): Invitation {
  const state = stateOf(row, now);
  return {
    id: row.id,
    email: row.email && (row.createdBy === viewerId ? row.email : masked(row.email)),
    url: row.email === null && state === 'open' ? url : null,
    role: row.role,
    meetup: row.meetup,
    state,
    uses: row.used,
    maxUses: row.maxUses,
    invitedBy: row.invitedBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}

export const toShownInvitation = ({
  community,
  meetup,
  role,
  invitedBy,
  expiresAt,
  mailed,
  member,
}: ShownRow): ShownInvitation => ({
  community,
  meetup,
  role,
  invitedBy,
  expiresAt: expiresAt.toISOString(),
  mailed,
  member,
});
