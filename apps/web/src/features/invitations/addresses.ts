/** Addresses as people paste them: by lines, commas, semicolons or spaces, also as `Asha <asha@example.org>`. */
export function addressesIn(text: string): string[] {
  const parts = text
    .split(/[\s,;]+/)
    .map((part) => part.replace(/^[<"'(]+|[>"')]+$/g, ''))
    .filter((part) => part.includes('@'));
  return [...new Set(parts.map((part) => part.toLowerCase()))];
}
