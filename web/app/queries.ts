import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/client.ts';
import { sessionEnd } from './session-end.ts';

/** What was asked of the API, and what it said. Packs never change; what does is asked for again by its own page. */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && isWorthAnother(error),
    },
  },
});

/** Whatever is asked first after a session ended tells of it. */
function noticeEnd(error: Error): void {
  if (error instanceof ApiProblem && error.status === 401) sessionEnd.tell(true);
}

/** A refusal stays one; a server that is away or busy may come back. */
function isWorthAnother(error: Error): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status === 503 || error.status === 429);
}
