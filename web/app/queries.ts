import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/client.ts';

/** What was asked of the API, and what it said. Packs never change; what does is asked for again by its own page. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && isWorthAnother(error),
    },
  },
});

/** A refusal stays one; a server that is away or busy may come back. */
function isWorthAnother(error: Error): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status === 503 || error.status === 429);
}
