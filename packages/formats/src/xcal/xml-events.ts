import { SaxesParser } from 'saxes';
import type { XcalFailure, XcalFailureCode, XcalLimits } from './types.ts';

/** A stop of the reading, with where and why. */
export class XcalStop extends Error {
  constructor(readonly failure: XcalFailure) {
    super(failure.reason);
  }
}

export function stop(
  code: XcalFailureCode,
  at: { line: number; column: number },
  reason: string,
  field?: string,
): never {
  throw new XcalStop({
    ok: false,
    code,
    line: at.line,
    column: at.column,
    reason,
    ...(field === undefined ? {} : { field }),
  });
}

export type XmlPlace = { line: number; column: number };
export type XmlHandlers = {
  open(name: string, depth: number, at: XmlPlace): void;
  /** `text` is the whole character content of the element itself, entities of XML resolved, CDATA included. */
  close(name: string, depth: number, text: string, at: XmlPlace): void;
};

const chunkSize = 65_536;

/**
 * Runs a strict XML 1.0 parser (saxes) over the text. Refuses DOCTYPE, so that no entity can be declared, and nesting
 * or texts beyond the limits. Throws XcalStop at the first error.
 */
export function readXml(xml: string, limits: XcalLimits, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true });
  const texts: string[] = [];
  const open: { name: string; line: number }[] = [];
  let lastClosed: (typeof open)[number] | undefined;
  let opened = { line: 1, column: 1 };
  const here = (): XmlPlace => ({ line: parser.line, column: parser.column + 1 });
  const addText = (text: string) => {
    const last = texts.length - 1;
    if (last < 0) return;
    texts[last] += text;
    if (texts[last]!.length > limits.maxTextCharacters)
      stop('text-too-long', opened, `An element holds more than ${limits.maxTextCharacters} characters.`);
  };
  parser.on('error', (error) => {
    // The parser has already closed the tag it complains about.
    const unclosed = error.message.includes('unexpected close tag') ? lastClosed : open.at(-1);
    const within = unclosed ? ` (inside <${unclosed.name}>, opened in line ${unclosed.line})` : '';
    stop('broken-xml', here(), `${error.message.replace(/^(?:\S*:)?\d+:\d+: /, '').slice(0, 300)}${within}`);
  });
  parser.on('doctype', () => stop('doctype-refused', here(), 'A document type declaration is not accepted.'));
  parser.on('opentagstart', () => (opened = here()));
  parser.on('opentag', (tag) => {
    texts.push('');
    open.push({ name: tag.name.slice(0, 60), line: opened.line });
    if (texts.length > limits.maxDepth) stop('too-deep', opened, `Elements are nested deeper than ${limits.maxDepth}.`);
    handlers.open(tag.name, texts.length, opened);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => {
    const depth = texts.length;
    lastClosed = open.pop();
    handlers.close(tag.name, depth, texts.pop() ?? '', here());
  });
  for (let start = 0; start < xml.length; start += chunkSize) parser.write(xml.slice(start, start + chunkSize));
  parser.close();
}
