import { endpoints, jobs } from '@hallway/contracts';
import { describe, expect, it } from '@jest/globals';
import { checkContract } from '../src/platform/http/boot-check.ts';

const routes = Object.entries(endpoints).map(([name, endpoint]) => ({
  handler: `X.${name}`,
  endpoint,
  declaresAccess: false,
}));
const processed = Object.entries(jobs).map(([name, job]) => ({ handler: `Y.${name}`, job }));

describe('the boot', () => {
  it('goes on when every endpoint and every job has one handler', () => {
    expect(() => checkContract({ routes, processed })).not.toThrow();
  });

  it('stops and names the endpoint without a handler', () => {
    const [missing] = Object.keys(endpoints);
    expect(() => checkContract({ routes: routes.slice(1), processed })).toThrow(`endpoint ${missing}`);
  });

  it('stops and names both handlers of one endpoint', () => {
    const twice = [...routes, { ...routes[0]!, handler: 'Z.again' }];
    expect(() => checkContract({ routes: twice, processed })).toThrow(`has 2 handlers: ${routes[0]!.handler}, Z.again`);
  });

  it('stops and names the job without a processor', () => {
    expect(() => checkContract({ routes, processed: processed.slice(1) })).toThrow(
      `(${processed[0]!.job.name}) has no processor`,
    );
  });

  it('stops at a plain route that does not say who may call it', () => {
    const open = [...routes, { handler: 'Z.open', endpoint: undefined, declaresAccess: false }];
    expect(() => checkContract({ routes: open, processed })).toThrow(
      'Z.open implements no endpoint and does not say who may call it',
    );
  });
});
