import type { Level } from './views.ts';

/** The parts a mail is put together from. Every string is plain text: escaping happens once, in the renderers. */
export type Block =
  | { type: 'text'; text: string }
  | { type: 'code'; code: string }
  | { type: 'facts'; rows: readonly Fact[] }
  | { type: 'list'; title: string; items: readonly string[] }
  | { type: 'quote'; title?: string; text: string }
  | { type: 'action'; label: string; url: string; level?: Level }
  | { type: 'small'; text: string }
  /** A picture that travels with the mail: `source` is `cid:…`, `width` in pixels. Black on white in every theme. */
  | { type: 'picture'; source: `cid:${string}`; alt: string; width: number }
  | { type: 'link'; label: string; url: string }
  | { type: 'cards'; cards: readonly Card[] }
  /** Markdown of organisers; the text part shows it as it was written. */
  | { type: 'markdown'; text: string };

export interface Card {
  level: Level;
  levelWord: string;
  badge?: string;
  title: string;
  url: string;
  lines: readonly string[];
}

export interface Fact {
  label: string;
  value: string;
  /** The strongest line of the mail: a date. */
  strong?: boolean;
  url?: string;
}

/** A composed mail before it becomes HTML and text. */
export interface Draft {
  subject: string;
  title: string;
  level?: Level;
  blocks: readonly Block[];
  why: string;
  /** Words of the link that stops such mails, where they are not the usual ones. */
  stop?: string;
}
