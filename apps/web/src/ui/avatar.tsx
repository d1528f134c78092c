import { cx } from '../lib/cx.ts';

export interface AvatarPerson {
  name: string;
  image?: string | null;
}

const sizes = { sm: 'size-7 text-xs', md: 'size-10 text-sm', lg: 'size-16 text-xl' };

/** First letters as readers of the script would take them: graphemes, not code units. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? '';
  const last = words.length > 1 ? words.at(-1)! : '';
  return [first, last]
    .map((word) => [...new Intl.Segmenter().segment(word)][0]?.segment ?? '')
    .join('')
    .toUpperCase();
}

/** A person's picture or initials. Decorative: write the name beside it. */
export function Avatar({
  name,
  image,
  size = 'md',
  className,
}: AvatarPerson & { size?: keyof typeof sizes; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-grid shrink-0 place-items-center overflow-hidden rounded-full border border-line bg-sunken font-semibold text-ink-soft',
        sizes[size],
        className,
      )}
    >
      {image ? <img src={image} alt="" loading="lazy" className="size-full object-cover" /> : initials(name)}
    </span>
  );
}
