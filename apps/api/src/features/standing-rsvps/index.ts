export { StandingRsvpsModule } from './standing-rsvps.module.ts';
