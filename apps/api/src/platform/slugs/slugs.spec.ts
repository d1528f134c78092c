import { slug as slugSchema } from '@hallway/contracts';
import { describe, expect, it } from '@jest/globals';
import { slugOf, storeUnderFreeSlug } from './slugs.ts';

describe('slugOf', () => {
  it.each([
    ['OpenStack Pune', 'openstack-pune'],
    ['Über den Wolken: Kubernetes für Ältere', 'uber-den-wolken-kubernetes-fur-altere'],
    ['  --- C++ & Rust!  ', 'c-rust'],
  ])('writes "%s" as %s', (title, expected) => {
    expect(slugOf(title)).toBe(expected);
  });

  it.each(['ओपनस्टैक पुणे', 'مجتمع لينكس', '東京カーネル勉強会', 'Δίκτυο', '🎉🎉', '', '…'])(
    'makes a usable address of "%s"',
    (title) => {
      expect(slugSchema.safeParse(slugOf(title)).success).toBe(true);
    },
  );

  it('keeps the words of Devanagari and Arabic readable instead of random', () => {
    expect(slugOf('ओपनस्टैक')).toMatch(/^[a-z-]{5,}$/);
    expect(slugOf('لينكس')).toMatch(/^[a-z-]{3,}$/);
  });

  it('cuts long titles between words and leaves room for an ending', () => {
    const cut = slugOf('the quick brown fox jumps over the lazy dog '.repeat(5));
    expect(cut.length).toBeLessThanOrEqual(60);
    expect(cut).toMatch(/(quick|brown|fox|jumps|over|the|lazy|dog)$/);
  });
});

describe('storeUnderFreeSlug', () => {
  it('numbers a made address when it is taken', async () => {
    const taken = new Set(['pune', 'pune-2']);
    const stored = await storeUnderFreeSlug({
      wished: undefined,
      base: 'pune',
      insert: async (slug) => !taken.has(slug),
    });
    expect(stored).toBe('pune-3');
  });

  it('gives up on a wished address that is taken', async () => {
    expect(await storeUnderFreeSlug({ wished: 'pune', base: 'x', insert: async () => false })).toBeNull();
  });
});
