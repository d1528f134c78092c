// Writes src/routeTree.gen.ts without starting Vite: the typecheck needs it on a fresh clone. Settings: tsr.config.json.
import { fileURLToPath } from 'node:url';
import { Generator, getConfig } from '@tanstack/router-generator';

const root = fileURLToPath(new URL('..', import.meta.url));
await new Generator({ config: getConfig({}, root), root }).run();
