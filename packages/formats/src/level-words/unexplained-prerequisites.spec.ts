import { describe, expect, it } from '@jest/globals';
import { unexplainedPrerequisites } from './unexplained-prerequisites.ts';

describe('a text that asks for something', () => {
  it.each([
    ['Requires working knowledge of C.', 'knowledge of C'],
    ['Prerequisites: Linux on the command line', 'Linux on the command line'],
    ['You should already know Kubernetes and Helm. Then we start.', 'know Kubernetes and Helm'],
    ['The talk assumes that the audience is familiar with BGP, and goes on.', 'familiar with BGP'],
    ['Familiarity with Python is expected.', 'Familiarity with Python'],
    ['It helps, solid understanding of C++ templates', 'solid understanding of C++ templates'],
  ])('names it: %s', (text, what) => {
    expect(unexplainedPrerequisites(text, [])).toEqual([what]);
  });

  it('is quiet about what is listed, in whatever words', () => {
    expect(unexplainedPrerequisites('You must know Kubernetes.', ['You have used Kubernetes once'])).toEqual([]);
    expect(unexplainedPrerequisites('You must know Kubernetes.', ['You have used Docker once'])).toHaveLength(1);
  });

  it.each([
    'No prior knowledge of C is needed.',
    'Working knowledge of C is not required.',
    'You do not need any experience with Linux; nothing requires knowledge of networks.',
    'You should have a laptop.',
    'We assume nothing.',
    'People who have run it in production tell how it went.',
    '',
  ])('is not one that asks for nothing: %s', (text) => {
    expect(unexplainedPrerequisites(text, [])).toEqual([]);
  });

  it('says the same thing once, and not more than five things', () => {
    expect(
      unexplainedPrerequisites('You must know Rust. You should know Rust. Requires knowledge of Rust.', []),
    ).toHaveLength(1);
    const many = ['Ada', 'Bash', 'Cobol', 'Dart', 'Elm', 'Fortran', 'Go']
      .map((name) => `You must know ${name}.`)
      .join(' ');
    expect(unexplainedPrerequisites(many, [])).toHaveLength(5);
  });

  it('comes to an end with long and hostile texts', () => {
    expect(unexplainedPrerequisites('you should know '.repeat(50_000), [])).toEqual([]);
    expect(unexplainedPrerequisites(`requires ${'some basic '.repeat(50_000)}`, [])).toEqual([]);
    expect(unexplainedPrerequisites(`familiarity with ${'a'.repeat(500_000)}`, [])).toEqual([]);
  });
});
