import type { EndpointInput, EndpointOutput, EndpointShape } from '@hallway/contracts';
import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  Header,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { type Caller, type CallerOf } from '../auth/caller.ts';
import type { Request } from './http-types.ts';
import { IdempotencyInterceptor } from './idempotency.ts';
import { readIfMatch } from './version.ts';
import { validateInput } from './validation.ts';

export const endpointKey = 'hallway:endpoint';
export const apiPrefix = '/api/v1';

/** What a handler gets: the validated parts, and the version the caller last saw when it sent `If-Match`. */
export type HandlerInput<E extends EndpointShape> = EndpointInput<E> & { ifMatch?: number };

type Handler<E extends EndpointShape> = (
  input: HandlerInput<E>,
  caller: CallerOf<E>,
  // what else Nest may inject: `@Req()`, `@Res({ passthrough: true })`
  ...injected: never[]
) => EndpointOutput<E> | Promise<EndpointOutput<E>>;

const Input = createParamDecorator((_: unknown, context: ExecutionContext): HandlerInput<EndpointShape> => {
  const request = context.switchToHttp().getRequest<Request>();
  const input: HandlerInput<EndpointShape> = validateInput(request.routeOptions.config.endpoint!, request);
  const version = request.headers['if-match'];
  if (version !== undefined) input.ifMatch = readIfMatch(version);
  return input;
});

/** Who sends the request; for plain controllers. Handlers of endpoints get it as their second argument. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  return context.switchToHttp().getRequest<Request>().caller!;
});

/**
 * Makes a method the one handler of an endpoint: route, status, access, validation and serialisation follow from the contract.
 * The method is `(input: HandlerInput<typeof endpoint>, caller: MemberCaller)`; another input or return type does not compile.
 */
export function Implements<const E extends EndpointShape>(endpoint: E) {
  return <H extends Handler<E>>(target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<H>): void => {
    Input()(target, key, 0);
    CurrentCaller()(target, key, 1);
    applyDecorators(
      RequestMapping({ path: apiPrefix + endpoint.path, method: RequestMethod[endpoint.method] }),
      HttpCode(endpoint.status ?? 200),
      RouteConfig({ endpoint }),
      SetMetadata(endpointKey, endpoint),
      ...(endpoint.mediaType ? [Header('content-type', endpoint.mediaType)] : []),
      ...(endpoint.method === 'POST' && !endpoint.secret ? [UseInterceptors(IdempotencyInterceptor)] : []),
    )(target, key, descriptor);
  };
}
