export { RosterModule } from './roster.module.ts';
export { RosterService } from './roster.service.ts';
export { ShiftsService } from './shifts.service.ts';
