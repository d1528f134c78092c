import type { NotificationKind } from '@hallway/contracts';
import type { MailViews } from '@hallway/emails';
import type { Deliverable } from '../delivery.repository.ts';
import type { NotificationPayloads } from '../payloads.ts';

export interface Row<K extends NotificationKind> extends Omit<Deliverable, 'kind' | 'payload'> {
  payload: NotificationPayloads[K];
}

export interface Written<K extends NotificationKind> {
  view: MailViews[K];
  /** The calendar entry is put in, or taken out. */
  calendar?: 'REQUEST' | 'CANCEL';
  /** The code of the member's ticket travels along, as the picture of this name. */
  ticketPicture?: string;
}

export interface Site {
  /** An address of our pages: `/m/some-meetup` → absolute. */
  url: (path: string) => string;
}

/** From a stored row to what its mail says. Pure. */
export type Writer<K extends NotificationKind> = (row: Row<K>, site: Site) => Written<K>;
