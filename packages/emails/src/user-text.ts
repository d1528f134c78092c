// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const bidiControls = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}]/u;

/**
 * A name or title written by somebody, made safe to stand inside our sentence: one line, no control characters, no direction
 * overrides that could turn the rest of the line around; right-to-left text is isolated (Unicode UAX #9, FSI … PDI).
 */
export function inline(text: string): string {
  const clean = text.replace(bidiControls, '').replace(controls, ' ').replace(/\s+/g, ' ').trim();
  return rightToLeft.test(clean) ? `\u2068${clean}\u2069` : clean;
}

/** Several lines written by somebody: line ends kept, the rest cleaned as in `inline`. */
export function paragraph(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(bidiControls, '')
    .replace(controls, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** `&`, `<`, `>` and both quotes: fit for element text and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Only web addresses may be clicked; anything else is no link. */
export function webAddress(url: string): string | null {
  return /^https?:\/\/[^\s]+$/i.test(url) ? url : null;
}
