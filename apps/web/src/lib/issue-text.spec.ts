import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { issueText, messageText } from './issue-text.ts';

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: issueText as never }).error?.issues.map(({ message }) => message);

describe('words for a field', () => {
  it('are found for the rules the contract names, which zod gives as they are', async () => {
    const { newMeetup } = await import('@hallway/contracts/meetups');
    const { error } = newMeetup
      .pick({ wallStart: true, timeZone: true })
      .safeParse({ wallStart: '', timeZone: 'Moon' });
    expect(error!.issues.map(({ message }) => messageText(message))).toEqual([
      'Give a date and a time.',
      'Choose a time zone from the list.',
    ]);
    expect(messageText('Fill this in.')).toBe('Fill this in.');
  });

  it.each(['invisible', 'out-of-range', 'invalid-date', 'too-long', 'closes-before-open', 'control-characters'])(
    'say more than that it does not fit for %s',
    (code) => {
      expect(issueText({ code, message: code })).not.toMatch(/does not fit/);
    },
  );

  it.each([
    [z.string().min(1), '', 'Fill this in.'],
    [z.string().min(3), 'ab', 'Write at least 3 characters.'],
    [z.string().max(2), 'abc', 'Keep it to 2 characters.'],
    [z.number().min(1), 0, 'Choose 1 or more.'],
    [z.array(z.string()).min(1), [], 'Give at least one.'],
    [z.email(), 'asha@', 'Write a full e-mail address, like asha@example.org.'],
    [z.url(), 'example', 'Write a full address, beginning with https://.'],
    [z.enum(['newbie', 'advanced']), undefined, 'Fill this in.'],
  ])('case %#', (schema, value, text) => {
    expect(said(schema, value)).toEqual([text]);
  });
});
