/** Accents of Latin, Greek and Cyrillic, and the short vowels of Arabic; the vowel signs of Indic scripts are letters of the name. */
const marks = /[\u0300-\u036f\u064b-\u065f\u0670]|\u0640/g;
const wholeLetters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/** A name as people at a door type it: without case and accents. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[ßøđłæœıþð]/g, (letter) => wholeLetters[letter]!)
    .normalize('NFC');

/** Whether each typed word stands somewhere in the name: `rao ash` finds “Asha Rao”. */
export function matcher(typed: string): (plain: string) => boolean {
  const words = plainName(typed).split(/\s+/).filter(Boolean);
  return (plain) => words.every((word) => plain.includes(word));
}
