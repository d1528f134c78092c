import { has, type Roles } from '../communities/index.ts';

/** What somebody learned is theirs to word; organisers keep the whole in order. */
export const canChangeLesson = (
  { roles, memberId }: { roles: Roles; memberId: string },
  lesson: { authorId: string | null },
): boolean => has(roles, 'organiser') || (has(roles, 'volunteer') && lesson.authorId === memberId);
