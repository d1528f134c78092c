import ICAL from 'ical.js';

/**
 * What a calendar program holds that takes invitations as RFC 5546 says: an entry is known by its UID and RECURRENCE-ID, and gives
 * way to one of a higher SEQUENCE (sections 2.1.4 and 2.1.5, 3.2.2.6).
 */
export class HeldCalendar {
  readonly #entries = new Map<string, ICAL.Component>();
  readonly #zones = new Map<string, ICAL.Component>();

  take(text: string): this {
    const calendar = ICAL.Component.fromString(text);
    for (const zone of calendar.getAllSubcomponents('vtimezone'))
      this.#zones.set(String(zone.getFirstPropertyValue('tzid')), zone);
    for (const entry of calendar.getAllSubcomponents('vevent')) {
      const { uid, recurrenceId, sequence } = new ICAL.Event(entry);
      const key = `${uid} ${recurrenceId ? recurrenceId.toUnixTime() : ''}`;
      const held = this.#entries.get(key);
      if (!held || new ICAL.Event(held).sequence < sequence) this.#entries.set(key, entry);
    }
    return this;
  }

  /** `start status summary`, in their order. */
  list(): string[] {
    return [...this.#entries.values()]
      .map((entry) => {
        const { startDate, summary } = new ICAL.Event(entry);
        const start = new Date(startDate.toUnixTime() * 1000).toISOString();
        return `${start} ${String(entry.getFirstPropertyValue('status'))} ${summary}`;
      })
      .sort();
  }

  /** All of it in one file. */
  text(): string {
    const parts = [...this.#zones.values(), ...this.#entries.values()].map((part) => part.toString());
    return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//A calendar//EN', ...parts, 'END:VCALENDAR', ''].join('\r\n');
  }
}
