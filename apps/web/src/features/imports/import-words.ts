import { imports } from '@hallway/i18n/en/imports';
import { textOf } from '../../lib/text.ts';

type Say = (key: string, values?: Record<string, string | number>) => string;

const split = (line: string): [code: string, rest: string] => {
  const at = line.indexOf(': ');
  return at === -1 ? [line, ''] : [line.slice(0, at), line.slice(at + 2)];
};

/** Why a level was proposed: `newbie-in-title: introduction to` → The title says “introduction to”. */
export function reasonText(reason: string): string {
  const [code, words] = split(reason);
  const t = textOf({ imports }) as unknown as Say;
  return `reason.${code}` in imports ? t(`reason.${code}`, { words }) : reason;
}

/** What the file lacks: `url-repaired: 611` → 611 links repaired. */
export function warningText(warning: string): string {
  const [code, rest] = split(warning);
  const count = Number(rest) || 0;
  const t = textOf({ imports }) as unknown as Say;
  return `warning.${code}` in imports ? t(`warning.${code}`, { count }) : t('warning.other', { code, count });
}

/** What stopped an import: `busy` → The server was busy or restarted. */
export function failureText(failure: string): string {
  const t = textOf({ imports }) as unknown as Say;
  return t(`failed.${failure}` in imports ? `failed.${failure}` : 'failed.unexpected');
}
