type Search = Record<string, unknown>;

/** For `validateSearch`: the router hands on whatever stood in the address beside what is kept. Here the rest is gone, so an odd link shows a list and no error. */
export const soundSearch =
  <Kept extends object>(keep: (search: Search) => Kept) =>
  (search: Search): Kept => ({
    ...(Object.fromEntries(Object.keys(search).map((name) => [name, undefined])) as Kept),
    ...keep(search),
  });
