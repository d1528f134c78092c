import type { MailKind, MailViews } from '@hallway/emails';
import type { Deliverable } from '../delivery.repository.ts';
import type { NotificationPayloads } from '../payloads.ts';

export type Kind = keyof NotificationPayloads & MailKind;

export interface Row<K extends Kind> extends Omit<Deliverable, 'kind' | 'payload'> {
  payload: NotificationPayloads[K];
}

export interface Written<K extends Kind> {
  view: MailViews[K];
  /** The calendar entry is put in, or taken out. */
  calendar?: 'REQUEST' | 'CANCEL';
}

export interface Site {
  /** An address of our pages: `/m/some-meetup` → absolute. */
  url: (path: string) => string;
}

/** From a stored row to what its mail says. Pure. */
export type Writer<K extends Kind> = (row: Row<K>, site: Site) => Written<K>;
