import type { writingSteps } from '@hallway/contracts';
import { has, type Roles } from '../communities/index.ts';

/** What a member is to a community and its code of conduct. */
export type Standing = 'none' | 'outdated' | 'current';

/** Organisers and site admins hide comments and see what is hidden. */
export const moderates = (roles: Roles): boolean => has(roles, 'organiser');

/** What has to happen before the caller can write: whoever writes has accepted the code of conduct that stands now. */
export function stepToWrite({
  signedIn,
  standing,
}: {
  signedIn: boolean;
  standing: Standing;
}): (typeof writingSteps)[number] {
  if (!signedIn) return 'sign-in';
  return ({ none: 'join', outdated: 'accept', current: 'write' } as const)[standing];
}

interface Shown {
  memberId: string | null;
  hiddenAt: Date | null;
  removedAt: Date | null;
}

export const isAuthor = ({ memberId }: Pick<Shown, 'memberId'>, viewerId: string | null): boolean =>
  memberId !== null && memberId === viewerId;

/** A removed comment is gone for all; a hidden one is seen by its author and by those who decide. */
export const canRead = (comment: Shown, { viewerId, roles }: { viewerId: string | null; roles: Roles }): boolean =>
  comment.removedAt === null && (comment.hiddenAt === null || isAuthor(comment, viewerId) || moderates(roles));
