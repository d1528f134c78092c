import { addTask } from '@hallway/contracts/hackathons';
import { z } from 'zod';

/** The contract's task as a form has it: an empty link where the API has none, and the project beside it. */
export const taskForm = addTask.body.extend({
  projectId: z.string().min(1),
  link: z.literal('').or(z.url({ protocol: /^https?$/ })),
});
