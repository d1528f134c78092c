import { describe, expect, it } from '@jest/globals';
import { problemCatalogue } from '@hallway/contracts/problems';
import { IntlMessageFormat } from 'intl-messageformat';
import { flat as de } from './de/index.ts';
import { flat as en } from './en/index.ts';
import { createTranslator, supportedLocale } from './index.ts';

type Catalogues = Record<string, Record<string, string>>;

const texts = (catalogues: Catalogues) =>
  Object.entries(catalogues).flatMap(([feature, own]) =>
    Object.entries(own).map(([key, text]) => ({ key: `${feature}.${key}`, text })),
  );

/** Names of the arguments of an ICU text, at any depth. */
function argumentsOf(text: string): string[] {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (node === null || typeof node !== 'object') return;
    const { type, value } = node as { type?: number; value?: unknown };
    if (typeof value === 'string' && type !== undefined && type >= 1 && type <= 6) names.add(value);
    Object.values(node).forEach(visit);
  };
  visit(new IntlMessageFormat(text, 'en').getAst());
  return [...names].toSorted();
}

describe('catalogues', () => {
  it('are valid ICU in every locale', () => {
    const broken = [...texts(en), ...texts(de)].filter(({ text }) => {
      try {
        new IntlMessageFormat(text, 'en');
        return text.trim() === '';
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  it('translate only existing keys, with exactly the arguments of the English text', () => {
    const english = new Map(texts(en).map(({ key, text }) => [key, text]));
    const differing = texts(de).filter(({ key, text }) => {
      const original = english.get(key);
      return original === undefined || argumentsOf(original).join() !== argumentsOf(text).join();
    });
    expect(differing.map(({ key }) => key)).toEqual([]);
  });

  it('have words of their own for every problem code', () => {
    expect(Object.keys(en.problems).toSorted()).toEqual(Object.keys(problemCatalogue).toSorted());
  });
});

describe('translator', () => {
  it('speaks the locale where it is translated and English where not', () => {
    const t = createTranslator('de');
    expect(t('levels.word.newbie')).toBe('Einsteiger');
    expect(t('problems.rsvp.full')).toBe('All seats are taken and this meetup has no waitlist.');
  });

  it('inserts a hostile value as it is, without reading it as ICU or markup', () => {
    const time = '<b>{count, plural}</b> ‘{’';
    expect(createTranslator('en')('common.yourTime', { time })).toBe(`In your time: ${time}`);
  });

  it('counts by the plural rules', () => {
    const t = createTranslator('en');
    expect([0, 1, 2].map((count) => t('common.seatsLeft', { count }))).toEqual([
      'No seats left',
      '1 seat left',
      '2 seats left',
    ]);
  });
});

describe('supported locale', () => {
  it.each([
    ['de-AT', 'de'],
    ['DE', 'de'],
    [['fr-CA', 'de-CH', 'en'], 'de'],
    ['pt-BR', 'en'],
    ['', 'en'],
    [null, 'en'],
  ])('of %j is %s', (wanted, locale) => expect(supportedLocale(wanted)).toBe(locale));
});
