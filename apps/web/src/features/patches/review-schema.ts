import { reviewPatch } from '@hallway/contracts/patches';
import { z } from 'zod';

/** As the contract has it; besides, only an approval may go without words: the author has to know what to do. */
export const reviewForm = reviewPatch.body
  .extend({ comment: z.string().max(10_000) })
  .refine(({ verdict, comment }) => verdict === 'approve' || comment.trim() !== '', {
    path: ['comment'],
    params: { code: 'too_small' },
  });
