/**
 * Flattens one received mail into what the inbox page and the tests look at.
 *
 * @param {{ id: string, receivedAt: string, envelope: { from: string, to: string[] }, raw: Buffer, parsed: import('postal-mime').Email }} input
 * @returns {import('./mail-catcher.d.mts').CaughtMail}
 */
export function readCaught({ id, receivedAt, envelope, raw, parsed }) {
  const calendarPart = parsed.attachments.find((part) => part.mimeType === 'text/calendar');
  return {
    id,
    receivedAt,
    envelope,
    raw,
    from: addressText(parsed.from),
    to: (parsed.to ?? []).map(addressText),
    subject: parsed.subject ?? '',
    messageId: parsed.messageId ?? null,
    text: parsed.text ?? '',
    html: parsed.html ?? null,
    headers: parsed.headers.map(({ key, value }) => ({ key, value })),
    calendar: calendarPart ? contentText(calendarPart.content) : null,
    calendarMethod: calendarPart ? (calendarPart.method ?? null) : null,
    attachments: parsed.attachments.map(({ filename, mimeType, content }) => ({
      filename,
      mimeType,
      content: Buffer.from(typeof content === 'string' ? content : new Uint8Array(content)),
    })),
  };
}

const contentText = (content) => (typeof content === 'string' ? content : Buffer.from(content).toString('utf8'));

function addressText(address) {
  if (!address) return '';
  if (address.group) return address.group.map(addressText).join(', ');
  return address.name ? `${address.name} <${address.address}>` : address.address;
}

/**
 * Says in words what a calendar part asks for: one line each for method, summary, time, place. Unfolds and unescapes per RFC 5545; it reads
 * only the first VEVENT, which is all an invitation holds.
 *
 * @param {string} calendar iCalendar text
 * @returns {{ label: string, value: string }[]}
 */
export function calendarInWords(calendar) {
  const lines = calendar.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const firstEvent = lines.slice(Math.max(0, lines.indexOf('BEGIN:VEVENT')));
  const find = (source, name) => {
    const line = source.find((one) => one.startsWith(`${name}:`) || one.startsWith(`${name};`));
    if (!line) return undefined;
    const colon = line.search(/:(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    const zone = /;TZID=([^;:]+)/.exec(line.slice(0, colon))?.[1];
    return {
      value: line
        .slice(colon + 1)
        .replace(/\\n/gi, ' ')
        .replace(/\\([,;\\])/g, '$1'),
      zone,
    };
  };
  const moment = (name) => {
    const found = find(firstEvent, name);
    const match = found && /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?/.exec(found.value);
    if (!match) return undefined;
    const [, year, month, day, hour, minute, utc] = match;
    return `${year}-${month}-${day}${hour ? ` ${hour}:${minute} ${utc ? 'UTC' : (found.zone ?? 'local time')}` : ''}`;
  };
  const methods = { REQUEST: 'Invitation', CANCEL: 'Cancellation', PUBLISH: 'Publication', REPLY: 'Answer' };
  const method = find(lines, 'METHOD')?.value;
  return [
    { label: 'Kind', value: methods[method] ?? method },
    { label: 'What', value: find(firstEvent, 'SUMMARY')?.value },
    { label: 'Starts', value: moment('DTSTART') },
    { label: 'Ends', value: moment('DTEND') },
    { label: 'Where', value: find(firstEvent, 'LOCATION')?.value },
    { label: 'Status', value: find(firstEvent, 'STATUS')?.value },
    { label: 'Sequence', value: find(firstEvent, 'SEQUENCE')?.value },
  ].filter((row) => row.value);
}
