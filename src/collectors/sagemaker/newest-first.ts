import { isServiceFailure } from '../../aws/gap-kinds.ts';

/** A listing of things by the time of their creation, newest first. */
export interface NewestFirst<Page> {
  /** The pages from the newest thing on, or from those that were created at `until` or before, in milliseconds. */
  readonly pagesUntil: (until: number | null) => AsyncIterable<Page>;
  /** Milliseconds at which the last thing of a page was created; undefined for an empty page. */
  readonly lastOf: (page: Page) => number | undefined;
}

/**
 * The pages of such a listing, also when a token is no longer good before its end: then the listing goes on from the
 * second in which the last thing that was seen was created, so things come twice and none is missed.
 *
 * A run that is resumed asks with a token of hours ago. Why a page was refused is in the transcript, so a replay goes
 * the same way.
 *
 * @throws ServiceError when the first page is refused, or no newer place to go on from is known
 */
export async function* newestFirst<Page>({
  pagesUntil,
  lastOf,
}: NewestFirst<Page>): AsyncGenerator<Page, void> {
  let until: number | null = null;
  for (;;) {
    let last: number | undefined;
    try {
      for await (const page of pagesUntil(until)) {
        last = lastOf(page) ?? last;
        yield page;
      }
      return;
    } catch (error) {
      // The filter may know seconds only.
      const next = last === undefined ? null : Math.ceil(last / 1000) * 1000;
      if (!isTokenRefused(error) || next === null || next === until) throw error;
      until = next;
    }
  }
}

/**
 * True when a page behind the first was refused for what was asked. It was asked as the one before it, but for the token.
 *
 * @source SageMaker names no error of its own for a token that is no longer good: it answers ValidationException
 */
function isTokenRefused(error: unknown): boolean {
  return (
    isServiceFailure(error) &&
    /^(ValidationException|(Invalid|Expired)(Next|Pagination)Token(Exception)?)$/.test(error.name)
  );
}
