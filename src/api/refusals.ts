import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { type ErrorCode, ExhibitError } from '../core/errors.ts';
import { methodsOf } from './access.ts';
import { isProblemStatus, notFound, PROBLEM, Problem, type ProblemStatus } from './problem.ts';

/** Errors whose message is for whoever asked. Of others, such as those with paths, only the log of the server speaks. */
const TOLD: Partial<Record<ErrorCode, ProblemStatus>> = {
  USAGE_INVALID: 422,
  CONFIG_INVALID: 422,
  INPUT_INVALID: 422,
};
const OUT_OF_REACH: ReadonlySet<ErrorCode> = new Set(['STORE_FAILED', 'UNREACHABLE', 'CREDENTIALS_REJECTED']);

/** Answers what was thrown, as a problem and without a stack. */
export function answerError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error(error);
  send(problem, request, reply);
}

/** Answers a path that there is not, or a method that a path does not have. */
export function answerNotFound(request: FastifyRequest, reply: FastifyReply): void {
  const [path = ''] = request.url.split('?');
  const methods = methodsOf(path);
  send(
    methods.length > 0
      ? new Problem(405, 'method-not-allowed', `Here is only ${methods.join(', ')}.`, {
          headers: { allow: methods.join(', ') },
        })
      : notFound('path'),
    request,
    reply,
  );
}

function send(problem: Problem, { id }: FastifyRequest, reply: FastifyReply): void {
  void reply
    .code(problem.status)
    .headers(problem.headers)
    .type(PROBLEM)
    .serializer((document: unknown) => JSON.stringify(document))
    .send(problem.toDocument(id));
}

function problemOf(error: FastifyError | Error): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(({ instancePath, message }) => ({
      field: `${error.validationContext ?? ''}${instancePath}`,
      message: message ?? 'is wrong',
    }));
    return new Problem(400, 'invalid-request', 'The request is not of the described form.', { errors });
  }
  if (error instanceof ExhibitError) return told(error);
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  if (status >= 400 && status < 500 && isProblemStatus(status))
    return new Problem(status, 'invalid-request', ofFastify(status));
  return new Problem(500, 'internal-error', 'Something went wrong; the log of the server says what.');
}

function told(error: ExhibitError): Problem {
  const status = TOLD[error.code];
  const code = error.code.toLowerCase().replaceAll('_', '-');
  if (status !== undefined) return new Problem(status, code, error.message);
  return OUT_OF_REACH.has(error.code)
    ? new Problem(
        503,
        code,
        'Something that this needs could not be reached; the log of the server says what.',
      )
    : new Problem(500, code, 'Something went wrong; the log of the server says what.');
}

function ofFastify(status: ProblemStatus): string {
  if (status === 413) return 'The body is larger than it may be.';
  if (status === 415) return 'A body of this media type is not taken here.';
  return 'The request cannot be read.';
}
