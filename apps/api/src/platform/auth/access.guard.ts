import { type Access as AccessLevel, communityRoles, type EndpointShape } from '@hallway/contracts';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Config } from '../config/config.ts';
import type { Request } from '../http/http-types.ts';
import { problems } from '../http/problems.ts';
import { anonymous, type Caller, CallerResolver } from './caller.ts';
import { isFromThisSite } from './same-origin.ts';
import { requireScope } from './scope.ts';

export const accessKey = 'hallway:access';

/** Who may call a plain controller method (one that implements no endpoint). The boot fails where it is missing. */
export const Access = (access: AccessLevel) => SetMetadata(accessKey, access);

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
const byRole = new Set<AccessLevel>([...communityRoles, 'door', 'site-admin']);

/** Answers 401 and 403 as far as the route alone can tell; roles inside a community are the business of the feature's policy. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly resolver: CallerResolver,
    private readonly config: Config,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const endpoint: EndpointShape | undefined = request.routeOptions.config.endpoint;
    const access = endpoint?.access ?? this.reflector.get<AccessLevel>(accessKey, context.getHandler()) ?? 'member';
    const { cookie, authorization } = request.headers;
    if (request.routeOptions.config.fromAnywhere) {
      request.caller = anonymous;
      return true;
    }
    if (cookie === undefined && authorization === undefined) return this.#admit(request, anonymous, access);
    return this.resolver.resolve(request.headers).then((caller) => this.#admit(request, caller, access));
  }

  #admit(request: Request, caller: Caller, access: AccessLevel): true {
    request.caller = caller;
    if (
      !reading.has(request.method) &&
      caller.via !== 'token' &&
      !isFromThisSite(request, caller.via, this.config.publicUrl)
    ) {
      throw problems.raise('auth.csrf');
    }
    if (access === 'public' && caller.via !== 'token') return true;
    if (caller.via === 'token')
      requireScope(caller, reading.has(request.method) ? 'read' : byRole.has(access) ? 'organise' : 'write');
    if (access === 'public') return true;
    if (!caller.member) throw problems.raise('auth.required');
    if (access === 'site-admin' && !caller.member.siteAdmin) throw problems.raise('access.denied');
    return true;
  }
}
