/** The ids with one of them moved in front of another, or to the end; unknown ones are where they were. Pure. */
export function moved(ids: readonly string[], id: string, before: string | null): string[] {
  if (!ids.includes(id) || id === before) return [...ids];
  const rest = ids.filter((other) => other !== id);
  const at = before === null ? -1 : rest.indexOf(before);
  return at === -1 ? [...rest, id] : rest.toSpliced(at, 0, id);
}
