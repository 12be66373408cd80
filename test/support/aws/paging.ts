import { Refusal, type Serving } from './request.ts';

/** How many items a page has, when nothing is asked for and at most. */
export interface PageSize {
  readonly standard: number;
  readonly most: number;
}

/** A cut of the items, and the token for the next one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly NextToken?: string;
}

/** Cuts a page as the service would; a token holds the position and is opaque to the caller. */
export function pageOf<Item>(all: readonly Item[], serving: Serving, size: PageSize): Page<Item> {
  const { MaxResults, NextToken } = serving.input;
  const asked = typeof MaxResults === 'number' ? MaxResults : size.standard;
  if (asked < 1 || asked > size.most) {
    throw new Refusal('ValidationException', `MaxResults must lie between 1 and ${size.most}.`);
  }
  const from = NextToken === undefined ? 0 : positionIn(NextToken);
  if (serving.emptyPage) return { items: [], NextToken: tokenFor(from, 'empty') };
  const to = from + asked;
  return { items: all.slice(from, to), ...(to < all.length && { NextToken: tokenFor(to, 'next') }) };
}

function tokenFor(position: number, kind: string): string {
  return Buffer.from(JSON.stringify({ kind, position })).toString('base64url');
}

function positionIn(token: unknown): number {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(String(token), 'base64url').toString());
    if (
      typeof parsed === 'object' &&
      parsed !== null &&
      'position' in parsed &&
      typeof parsed.position === 'number'
    ) {
      return parsed.position;
    }
  } catch {
    // Falls through to the refusal.
  }
  throw new Refusal('ValidationException', 'Invalid NextToken.');
}
