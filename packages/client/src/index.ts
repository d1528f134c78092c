export { type Api, type Answer, createClient, type EndpointKey, ProblemError, type RequestOf } from './client.ts';
