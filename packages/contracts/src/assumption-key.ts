const trailingMarks = /[\s.!。．।؟…]+$/u;
const quotes: [pattern: RegExp, plain: string][] = [
  [/[‘’‛′]/gu, "'"],
  [/[“”„«»″]/gu, '"'],
  [/[‐‑‒–—]/gu, '-'],
];

/**
 * What makes two sentences of assumed knowledge one: the text in Unicode NFC, lower case, with single spaces, plain quotes and
 * hyphens, without the full stop at its end. A member who said yes to "You have run it once." has said yes to "you have  run it once".
 * Pure and the same in browser and server; a sentence of nothing but such marks has the key ''.
 */
export function assumptionKey(sentence: string): string {
  let key = sentence.normalize('NFC').toLowerCase().normalize('NFC').replace(/\s+/gu, ' ').trim();
  for (const [pattern, plain] of quotes) key = key.replace(pattern, plain);
  return key.replace(trailingMarks, '');
}
