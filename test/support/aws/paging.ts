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
  const { position, empty } = NextToken === undefined ? { position: 0, empty: 0 } : placeIn(NextToken);
  if (serving.oddPage === 'empty-page')
    return { items: [], NextToken: tokenFor({ position, empty: empty + 1 }) };
  const items = all.slice(position, position + asked);
  if (serving.oddPage === 'repeated-token') return { items, NextToken: tokenFor({ position, empty: 0 }) };
  const more = position + asked < all.length;
  return { items, ...(more && { NextToken: tokenFor({ position: position + asked, empty: 0 }) }) };
}

/** Where a listing goes on, and how many empty pages were given there. */
interface Place {
  readonly position: number;
  readonly empty: number;
}

function tokenFor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function placeIn(token: unknown): Place {
  const [, position, empty] =
    /^\{"position":(\d+),"empty":(\d+)\}$/.exec(Buffer.from(String(token), 'base64url').toString()) ?? [];
  if (position === undefined) throw new Refusal('ValidationException', 'Invalid NextToken.');
  return { position: Number(position), empty: Number(empty) };
}
