import { text } from '../answers.ts';

/** The two regions from before the location was a region code. */
const OLD_LOCATIONS: ReadonlyMap<string, string> = new Map([
  ['', 'us-east-1'],
  ['EU', 'eu-west-1'],
]);

/** The region that an answer of S3 GetBucketLocation means; no location at all is us-east-1. */
export function regionOf(location: string | undefined): string | null {
  return OLD_LOCATIONS.get(location ?? '') ?? text(location);
}
