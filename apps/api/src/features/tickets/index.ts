export { Tickets } from './tickets.ts';
export { TicketsModule } from './tickets.module.ts';
