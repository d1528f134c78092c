import type { Level } from '@hallway/contracts/kernel/fields';
import { store } from './store.ts';

export type Lens = Level | 'both';

export interface LensSearch {
  level?: Lens;
}

/** For a list route's `validateSearch`: keeps a sound `level` and drops anything else. */
export const lensSearch = (search: Record<string, unknown>): LensSearch =>
  search['level'] === 'newbie' || search['level'] === 'advanced' || search['level'] === 'both'
    ? { level: search['level'] }
    : {};

export const rememberedLens = (): Lens => lensSearch({ level: store.read('lens') }).level ?? 'both';
export const rememberLens = (lens: Lens): void => store.write('lens', lens);

/** What the list shows: the address wins, then what was chosen last time. */
export const lensOf = ({ level }: LensSearch): Lens => level ?? rememberedLens();

/** The API's `level` filter for a lens. */
export const levelOf = (lens: Lens): Level | undefined => (lens === 'both' ? undefined : lens);
