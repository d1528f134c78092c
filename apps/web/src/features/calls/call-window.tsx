import { proposals } from '@hallway/i18n/en/proposals';
import type { Call } from '@hallway/contracts';
import { dateFormat } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { viewerZone } from '../../lib/viewer.ts';

const day = (instant: string) =>
  dateFormat(viewerZone(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));

/** Until when one can propose, in words. */
export function CallWindow({ call: { opensAt, closesAt } }: { call: Pick<Call, 'opensAt' | 'closesAt'> }) {
  const t = textOf({ proposals });
  if (opensAt && Date.parse(opensAt) > Date.now()) return <>{t('call.opens', { date: day(opensAt) })}</>;
  if (!closesAt) return <>{t('call.rolling')}</>;
  return <>{t(Date.parse(closesAt) > Date.now() ? 'call.closes' : 'call.closed', { date: day(closesAt) })}</>;
}
