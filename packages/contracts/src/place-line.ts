export interface PlaceParts {
  venueName?: string | undefined;
  room?: string | undefined;
  venueAddress?: string | undefined;
  city?: string | undefined;
}

/** `Ghat Hall, Room 2, 14 Ghat Road, Pune 411001`: what there is of it, and the city only where the rest does not end a line with it already. */
export function placeLine({ venueName, room, venueAddress, city = '' }: PlaceParts): string {
  const parts = [venueName, room, venueAddress].filter(Boolean).join(', ');
  const said = parts.split(/[,\n]/).some((part) => isCity(part.trim().toLowerCase(), part.trim(), city.trim()));
  return [parts, said ? '' : city].filter(Boolean).join(', ');
}

/** `Pune`, `Pune 411001`, `1012 AB Amsterdam`, and not `Amsterdam Road 5`. */
function isCity(lower: string, part: string, city: string): boolean {
  const name = city.toLowerCase();
  if (lower === name) return true;
  const rest = lower.startsWith(`${name} `)
    ? part.slice(name.length + 1)
    : lower.endsWith(` ${name}`)
      ? part.slice(0, -name.length - 1)
      : null;
  return rest !== null && /\p{N}/u.test(rest) && rest.split(/\s+/).every((word) => /^[\p{Lu}\p{N}-]+$/u.test(word));
}
