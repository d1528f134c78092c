import { type EndpointShape, endpoints, type JobShape, jobs } from '@hallway/contracts';

export interface Route {
  handler: string;
  endpoint: EndpointShape | undefined;
  /** Declared by `@Access` on plain controllers. */
  declaresAccess: boolean;
}

/**
 * The promise of the contract: every endpoint and every job has exactly one handler, every other route says who may call it.
 * @throws Error listing all that is wrong.
 */
export function checkContract({
  routes,
  processed,
}: {
  routes: readonly Route[];
  processed: readonly { handler: string; job: JobShape }[];
}): void {
  const wrong: string[] = [];
  for (const [name, endpoint] of Object.entries(endpoints) as [string, EndpointShape][]) {
    const handlers = routes.filter((route) => route.endpoint === endpoint).map((route) => route.handler);
    if (handlers.length === 0) wrong.push(`endpoint ${name} (${endpoint.method} ${endpoint.path}) has no handler`);
    if (handlers.length > 1) wrong.push(`endpoint ${name} has ${handlers.length} handlers: ${handlers.join(', ')}`);
  }
  for (const [name, job] of Object.entries(jobs) as [string, JobShape][]) {
    const handlers = processed.filter((each) => each.job.name === job.name).map((each) => each.handler);
    if (handlers.length === 0) wrong.push(`job ${name} (${job.name}) has no processor`);
    if (handlers.length > 1) wrong.push(`job ${name} has ${handlers.length} processors: ${handlers.join(', ')}`);
  }
  for (const route of routes) {
    if (!route.endpoint && !route.declaresAccess)
      wrong.push(`${route.handler} implements no endpoint and does not say who may call it (@Access)`);
  }
  if (wrong.length > 0) throw new Error(`The contract and its handlers differ:\n- ${wrong.join('\n- ')}`);
}
