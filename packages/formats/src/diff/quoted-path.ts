const escapes: Record<string, number> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 };

/**
 * Reads one git path: plain, or C-quoted (`"caf\303\251.md"`, git's `core.quotePath`).
 * Returns the path and the index after it, or null when the quotes never close. Octal escapes are bytes of UTF-8.
 */
export function readQuotedPath(text: string, start = 0): { path: string; end: number } | null {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  let index = start + 1;
  while (index < text.length) {
    const char = text[index]!;
    if (char === '"') return { path: new TextDecoder().decode(new Uint8Array(bytes)), end: index + 1 };
    if (char !== '\\') {
      const point = String.fromCodePoint(text.codePointAt(index)!);
      for (const byte of encoder.encode(point)) bytes.push(byte);
      index += point.length;
      continue;
    }
    const octal = /^[0-3][0-7]{2}/.exec(text.slice(index + 1, index + 4));
    if (octal) {
      bytes.push(Number.parseInt(octal[0], 8));
      index += 4;
      continue;
    }
    const escaped = escapes[text[index + 1] ?? ''];
    if (escaped === undefined) return null;
    bytes.push(escaped);
    index += 2;
  }
  return null;
}

/** A path as it stands after `rename from`, `---` or `+++`: unquoted if quoted, cut at the tab before a timestamp otherwise. */
export function readPath(text: string): string {
  if (text.startsWith('"')) return readQuotedPath(text)?.path ?? text;
  const tab = text.indexOf('\t');
  return tab === -1 ? text : text.slice(0, tab);
}

export type PathPair = { oldPath: string; newPath: string };

/**
 * Drops git's one-letter prefixes (`a/` and `b/`, or the mnemonic `c/ i/ w/ o/`).
 * The two sides never share a letter, so `c/main.c c/main.c` is `--no-prefix` output and stays whole.
 */
export function withoutPrefixes(oldPath: string, newPath: string): PathPair {
  const known = (path: string) => path === '/dev/null' || /^[abciwo]\//.test(path);
  if (!known(oldPath) || !known(newPath) || oldPath[0] === newPath[0]) return { oldPath, newPath };
  const strip = (path: string) => (path === '/dev/null' ? path : path.slice(2));
  return { oldPath: strip(oldPath), newPath: strip(newPath) };
}

/**
 * The two paths of a `diff --git` line. Unquoted paths with spaces are ambiguous; git only leaves them
 * ambiguous when both sides are the same path, so the text is cut in the middle then (as git's own `git_header_name`).
 */
export function readGitHeaderPaths(rest: string): PathPair | null {
  if (rest.startsWith('"')) {
    const first = readQuotedPath(rest);
    return first && withoutPrefixes(first.path, readPath(rest.slice(first.end + 1)));
  }
  const quote = rest.indexOf(' "');
  if (quote !== -1) {
    const second = readQuotedPath(rest, quote + 1);
    return second && withoutPrefixes(rest.slice(0, quote), second.path);
  }
  const middle = (rest.length - 1) / 2;
  if (Number.isInteger(middle) && rest[middle] === ' ') {
    const paths = withoutPrefixes(rest.slice(0, middle), rest.slice(middle + 1));
    if (paths.oldPath === paths.newPath) return paths;
  }
  const space = rest.indexOf(' b/');
  const cut = space === -1 ? rest.indexOf(' ') : space;
  return cut === -1 ? null : withoutPrefixes(rest.slice(0, cut), rest.slice(cut + 1));
}
