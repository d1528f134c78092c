export { Audit, type AuditEntry } from './audit.ts';
export { AuditEntryEntity } from './audit-entry.entity.ts';
export { AuditModule } from './audit.module.ts';
