import { z } from 'zod';

/** The one form of every answer that is no success. @source RFC 9457 */
export const problem = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** Stable word for programs. */
  code: z.string(),
  /** Names the request in the server's own log. */
  request: z.string(),
  /** What was wrong with which field. */
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

/** The media type of it. */
export const PROBLEM = 'application/problem+json';

const TITLES = {
  400: 'Bad request',
  401: 'Not authenticated',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  414: 'Too long',
  415: 'Unsupported media type',
  416: 'Range not satisfiable',
  421: 'Misdirected request',
  422: 'Cannot be done',
  429: 'Too many requests',
  431: 'Too long',
  500: 'Internal error',
  503: 'Not available',
} as const;
export type ProblemStatus = keyof typeof TITLES;

/** True for a status that has a title here. */
export const isProblemStatus = (status: number): status is ProblemStatus => Object.hasOwn(TITLES, status);

/** A refusal on its way to its answer. `detail` is one sentence for people and holds nothing that they may not know. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: ProblemStatus;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly errors: z.infer<typeof problem>['errors'];

  constructor(
    status: ProblemStatus,
    code: string,
    detail: string,
    more: {
      readonly headers?: Readonly<Record<string, string>>;
      readonly errors?: z.infer<typeof problem>['errors'];
    } = {},
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.headers = more.headers ?? {};
    this.errors = more.errors;
  }

  /** The document that is sent. */
  toDocument(request: string): z.infer<typeof problem> {
    return {
      ...{ type: 'about:blank' as const, title: TITLES[this.status], status: this.status },
      ...{ detail: this.message, code: this.code, request },
      ...(this.errors && { errors: this.errors }),
    };
  }
}

/** Nothing of that name, or nothing that this person may know of. */
export const notFound = (what: string): Problem =>
  new Problem(404, 'not-found', `There is no such ${what}, or it is not for you.`);
