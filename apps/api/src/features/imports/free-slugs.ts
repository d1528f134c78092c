import { slugCandidates } from '../../platform/slugs/slugs.ts';

/** An address for each base, different from each other and from the taken ones. The candidates of all bases are asked for in one question. */
export async function freeSlugs(
  bases: readonly string[],
  takenOf: (candidates: string[]) => Promise<Iterable<string>>,
): Promise<string[]> {
  const candidates = bases.map((base) => slugCandidates(base));
  const taken = new Set(await takenOf(candidates.flat()));
  return candidates.map((each) => {
    const slug = each.find((candidate) => !taken.has(candidate)) ?? each.at(-1)!;
    taken.add(slug);
    return slug;
  });
}
