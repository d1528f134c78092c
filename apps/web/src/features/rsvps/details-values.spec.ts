import { describe, expect, it } from '@jest/globals';
import { detailsSchema, emptyAnswers, unanswered } from './details-values.ts';

const questions = [
  { id: 'diet', kind: 'text', required: false },
  { id: 'size', kind: 'choice', required: true },
  { id: 'topics', kind: 'choices', required: true },
] as const;

describe('what one says with an RSVP', () => {
  it('begins with what was said before, and with nothing for what is new', () => {
    expect(emptyAnswers(questions, { size: 'M', gone: 'x' })).toEqual({ diet: '', size: 'M', topics: [] });
  });

  it('lacks only what is needed and blank', () => {
    expect(unanswered(questions, { diet: '', size: '  ', topics: [] })).toEqual(['size', 'topics']);
    expect(unanswered(questions, { size: 'M', topics: ['Nova'] })).toEqual([]);
  });

  it('is refused with the words beside each question that lacks its answer', async () => {
    const schema = await detailsSchema(questions, 'Please answer.');
    const checked = schema.safeParse({ guests: 0, note: '', answers: { diet: '', size: 'M', topics: [] } });
    expect(checked.error?.issues).toMatchObject([{ path: ['answers', 'topics'], message: 'Please answer.' }]);
  });
});
