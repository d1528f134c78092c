import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { MeetupEvents } from '../meetups/index.ts';
import type { ChecklistItemEntity } from './checklist-item.entity.ts';
import { ChecklistItemsRepository } from './checklist-items.repository.ts';
import { type CarriedItem, CarryRepository } from './carry.repository.ts';
import { itemKey, mergeItems } from './merge-items.ts';
import { TemplatesRepository } from './templates.repository.ts';

/** Checklists begin with what the community always does and with what the last meetup has shown. */
@Injectable()
export class ChecklistCarry implements OnModuleInit {
  constructor(
    private readonly events: MeetupEvents,
    private readonly items: ChecklistItemsRepository,
    private readonly templates: TemplatesRepository,
    private readonly carry: CarryRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on({
      planned: (tx, meetup) => this.begin(tx, meetup),
      copied: (tx, meetups) => this.#copy(tx, meetups),
      cancelled: (tx, { meetupId }) => this.#pass(tx, meetupId),
      discarded: (tx, { meetupId }) => this.#pass(tx, meetupId),
    });
  }

  /** Before the row of an item is locked, when what is said of it goes to the next meetup. */
  turn(tx: EntityManager, communityId: string): Promise<void> {
    return this.carry.turn(tx, communityId);
  }

  /** Within the transaction that plans the meetup. */
  async begin(tx: EntityManager, { meetupId, communityId }: { meetupId: string; communityId: string }): Promise<void> {
    await this.carry.turn(tx, communityId);
    const now = this.clock.now();
    const template = await this.templates.items(tx, await this.templates.standing(tx, communityId, now));
    const planned = mergeItems(template, await this.carry.markedBefore(tx, meetupId));
    await this.items.append(tx, meetupId, planned, now);
  }

  /** Something was said of an item after its meetup: the next one, when it is planned already, keeps it. */
  async judged(tx: EntityManager, item: ChecklistItemEntity): Promise<void> {
    if (item.result === null) return this.carry.withdraw(tx, item.id);
    const to = await this.carry.next(tx, item.meetupId, this.clock.now());
    if (to === null) return;
    const { text, area, note, assigneeId, dueOffset, dueUnit } = item;
    await this.#hand(tx, to, [{ text, area, note, assigneeId, dueOffset, dueUnit, carriedFrom: item.id }]);
  }

  /** A meetup does not take place: what it was to keep is for the one after it. */
  async #pass(tx: EntityManager, meetupId: string): Promise<void> {
    await this.carry.turnOf(tx, meetupId);
    const to = await this.carry.next(tx, meetupId, this.clock.now());
    if (to !== null) await this.#hand(tx, to, await this.carry.carried(tx, meetupId));
  }

  /** An item that asks for the same says how it went; what was taken off or says so already stays as it is. */
  async #hand(tx: EntityManager, to: string, items: readonly CarriedItem[]): Promise<void> {
    await this.items.turn(tx, to);
    const known = new Map((await this.carry.known(tx, to)).map((item) => [itemKey(item), item]));
    const missing = items.filter((item) => !known.has(itemKey(item)));
    for (const item of items) {
      const same = known.get(itemKey(item));
      if (same?.carriedFrom === null) await this.carry.link(tx, { item: same.id, from: item.carriedFrom });
    }
    await this.items.append(
      tx,
      to,
      missing.map((item) => ({ ...item, origin: 'carried' })),
      this.clock.now(),
    );
  }

  /** A copy of a meetup asks for what that one asked for besides the template; what no template asks for any more stays behind. */
  async #copy(tx: EntityManager, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
    const there = new Set((await this.carry.sources(tx, toId)).map(itemKey));
    const asked = new Set((await this.templates.itemsOfCommunity(tx, toId)).map(itemKey));
    const missing = (await this.carry.sources(tx, fromId)).filter(
      (item) => !there.has(itemKey(item)) && (item.origin !== 'template' || asked.has(itemKey(item))),
    );
    await this.items.append(
      tx,
      toId,
      missing.map((item) => ({ ...item, origin: item.origin === 'template' ? 'template' : 'own', carriedFrom: null })),
      this.clock.now(),
    );
  }
}
