type UnionToIntersection<U> = (U extends unknown ? (value: U) => void : never) extends (value: infer I) => void
  ? I
  : never;

type Branch<Key extends string, Value> = Key extends `${infer Head}.${infer Rest}`
  ? { readonly [K in Head]: Branch<Rest, Value> }
  : { readonly [K in Key]: Value };

/** `{ 'rsvp.full': 'No seats' }` as use-intl wants it: `{ rsvp: { full: 'No seats' } }`. */
export type Nested<Flat> = UnionToIntersection<{ [K in keyof Flat & string]: Branch<K, Flat[K]> }[keyof Flat & string]>;

interface Tree {
  [key: string]: string | Tree;
}

/**
 * Turns a catalogue with flat, dotted keys into the nested form of use-intl, where a dot always means a step down.
 * @throws when one key is the beginning of another (`rsvp` and `rsvp.full`): both cannot be kept.
 */
export function nest<const Flat extends Record<string, string>>(flat: Flat): Nested<Flat> {
  const root: Tree = {};
  for (const [key, text] of Object.entries(flat)) {
    const steps = key.split('.');
    const leaf = steps.pop()!;
    let node = root;
    for (const step of steps) {
      const next = (node[step] ??= {});
      if (typeof next === 'string') throw new Error(`The text key "${key}" continues another key.`);
      node = next;
    }
    if (leaf in node) throw new Error(`The text key "${key}" is the beginning of another key.`);
    node[leaf] = text;
  }
  return root as Nested<Flat>;
}
