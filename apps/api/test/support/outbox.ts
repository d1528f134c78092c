import type { Database } from '../../src/platform/database/database.ts';
import type { CaughtMail } from './mail-catcher.ts';

export interface OutboxRow {
  id: string;
  kind: string;
  email: string;
  state: string;
  error: string | null;
}

/** All rows of the outbox, oldest first. */
export async function outboxRows(database: Database): Promise<OutboxRow[]> {
  const { rows } = await database.pool.query<OutboxRow>(
    'SELECT n.id::text, n.kind, p.email, n.state, n.error FROM notifications n JOIN members p ON p.id = n.member_id ORDER BY n.id',
  );
  return rows;
}

/** Waits until nothing is on its way any more. */
export async function outboxSettled(database: Database, { timeoutMs = 20_000 } = {}): Promise<OutboxRow[]> {
  for (const end = Date.now() + timeoutMs; ;) {
    const rows = await outboxRows(database);
    const open = rows.filter(({ state }) => state === 'pending' || state === 'sending');
    if (open.length === 0) return rows;
    if (Date.now() > end)
      throw new Error(
        `${open.length} of ${rows.length} mails are still on their way: ${JSON.stringify(open.slice(0, 3))}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The row a caught mail was made from, by its Message-ID. */
export const rowIdOf = (mail: CaughtMail): string =>
  /^<n-(\d+)@/.exec(mail.messageId ?? '')?.[1] ?? `none: ${mail.subject}`;

/** What was sent, as the outbox sees it: row and recipient, sorted like the rows. */
export const deliveries = (mails: readonly CaughtMail[]): { id: string; email: string }[] =>
  mails
    .map((mail) => ({ id: rowIdOf(mail), email: mail.envelope.to.join(',') }))
    .sort((a, b) => Number(a.id) - Number(b.id));
