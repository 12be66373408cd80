import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Principal } from './principal.ts';
import { PROBLEM, type ProblemStatus, problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null only on open routes. */
    principal: Principal | null;
  }
}

/** The server as routes see it: what they take and give is typed by their schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

const DESCRIPTIONS: Partial<Record<ProblemStatus, string>> = {
  400: 'The request is not of the form that is described here.',
  401: 'No token, or one that does not hold.',
  403: 'The role may not do this.',
  404: 'There is none, or none that you may know of.',
  413: 'The body is too large.',
  415: 'The body is of another media type.',
  416: 'The range lies behind the end.',
  421: 'The Host header names another server.',
  422: 'It cannot be done with this configuration or these bytes.',
  429: 'Too many requests.',
  500: 'A bug or a broken store; the log of the server says which.',
  503: 'The store, the access log or the issuer of tokens cannot be reached, or others are first.',
};

/** Answers that are no success, for the description of a route: these and those that every route can give. */
export function problems(...more: readonly ProblemStatus[]) {
  const statuses: readonly ProblemStatus[] = [400, 401, 403, 421, 429, 500, 503, ...more];
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: DESCRIPTIONS[status] ?? '', content: { [PROBLEM]: { schema: problem } } },
    ]),
  );
}

/** The description of an answer that is no JSON. */
export function content<Schema>(type: string, description: string, schema: Schema) {
  return { description, content: { [type]: { schema } } };
}
