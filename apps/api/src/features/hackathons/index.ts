export { HackathonsModule } from './hackathons.module.ts';
export { ProjectsService } from './projects.service.ts';
