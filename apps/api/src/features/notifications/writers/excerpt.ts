/** What a notification quotes: the beginning, cut between letters of any script. */
export function excerpt(body: string, letters = 280): string {
  const text = body.replace(/\s+/g, ' ').trim();
  const parts = [...new Intl.Segmenter().segment(text.slice(0, letters * 8))];
  if (parts.length <= letters) return text.slice(0, letters * 8);
  return `${parts
    .slice(0, letters)
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`;
}
