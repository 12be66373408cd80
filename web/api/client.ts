import createClient from 'openapi-fetch';
import type { paths } from './schema';
import { visible } from './visible.ts';

/** An answer of the API that is no success, or none at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** HTTP status; 0: nobody answered. */
  readonly status: number;
  /** Stable word for programs. */
  readonly code: string;
  /** Names the request in the server's own log; null when none was given. */
  readonly request: string | null;

  constructor(status: number, code: string, detail: string, request: string | null) {
    super(detail);
    this.status = status;
    this.code = code;
    this.request = request;
  }
}

/** The API of this server, typed by its own description. Sessions are cookies, which the browser sends by itself. */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });

/**
 * The data of an answer, with every character to be seen.
 *
 * @throws ApiProblem for every answer that is no success, and when nobody answers
 */
export async function dataOf<Data>(
  asked: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await asked.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiProblem(0, 'unreachable', 'The server does not answer.', null);
  });
  if (data !== undefined && response.ok) return visible(data);
  throw problemOf(response.status, visible(error));
}

function problemOf(status: number, error: unknown): ApiProblem {
  const told = typeof error === 'object' && error !== null ? error : {};
  const text = (name: string): string | null => {
    const value = (told as Record<string, unknown>)[name];
    return typeof value === 'string' ? value : null;
  };
  const detail = text('detail') ?? `The server answered with status ${status}.`;
  return new ApiProblem(status, text('code') ?? 'unknown', detail, text('request'));
}
