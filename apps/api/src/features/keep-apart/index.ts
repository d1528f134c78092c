export { KeepApartModule } from './keep-apart.module.ts';
