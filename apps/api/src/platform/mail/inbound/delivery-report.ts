import type { Email } from 'postal-mime';

/** What a mail server tells of one recipient (RFC 3464, section 2.3). */
export interface DeliveryReport {
  /** As it failed there, and as we wrote it where the two differ; in lower case. */
  addresses: string[];
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** `5.1.1` (RFC 3463). */
  status: string;
  /** What the server said, in one line; empty where it said nothing. */
  diagnostic: string;
}

const actions = new Set<string>([
  'failed',
  'delayed',
  'delivered',
  'relayed',
  'expanded',
] satisfies DeliveryReport['action'][]);
const longest = 64 * 1024;
const longestDiagnostic = 300;

/** The reports of a mail, one for each recipient; none of a mail that brings none. The text may come from anybody: never throws. */
export function deliveryReports({ attachments }: Pick<Email, 'attachments'>): DeliveryReport[] {
  const part = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  if (!part) return [];
  const text =
    typeof part.content === 'string' ? part.content : Buffer.from(part.content as Uint8Array).toString('utf8');
  // blank lines part the fields of the message and those of each recipient
  return text
    .slice(0, longest)
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .flatMap(reportOf);
}

function reportOf(block: string): DeliveryReport | [] {
  const fields = new Map(
    block
      .replace(/\n[ \t]+/g, ' ')
      .split('\n')
      .flatMap((line) => {
        const at = line.indexOf(':');
        return at < 1 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const];
      }),
  );
  const action = fields.get('action')?.toLowerCase() ?? '';
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0];
  if (!actions.has(action) || !status) return [];
  const addresses = ['final-recipient', 'original-recipient'].flatMap((name) => afterType(fields.get(name)) ?? []);
  return {
    addresses: addresses.map((address) => address.toLowerCase()),
    action: action as DeliveryReport['action'],
    status,
    diagnostic: (afterType(fields.get('diagnostic-code')) ?? '').replace(/\p{Cc}+/gu, ' ').slice(0, longestDiagnostic),
  };
}

/** `rfc822; asha@example.org` → `asha@example.org` */
const afterType = (value: string | undefined): string | undefined =>
  value?.split(';').slice(1).join(';').trim() || undefined;
