import type { Period } from '../../src/core/period.ts';

/** The account with the production endpoints. */
export const PROD = '111122223333';
/** The account of the data scientists. */
export const DEV = '444455556666';

/** One account and region. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

export const prodUs: Place = { account: PROD, region: 'us-east-1' };
export const prodEu: Place = { account: PROD, region: 'eu-west-1' };
export const devUs: Place = { account: DEV, region: 'us-east-1' };
export const devEu: Place = { account: DEV, region: 'eu-west-1' };
export const PLACES: readonly Place[] = [prodUs, prodEu, devUs, devEu];

/** The audited period. */
export const PERIOD: Period = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
/** When the state of the accounts is read. */
export const COLLECTED_AT = '2026-10-02T06:00:00Z';
/** Names of tags that exhibit.yaml demands, by the first of which spend is told apart. */
export const REQUIRED_TAGS: readonly string[] = ['cost-center'];
/** When the trails were started; the log and its digests begin here. */
export const TRAIL_FROM = '2026-06-29T09:00:00Z';

/** The ARN of something in a place. */
export function arnOf(service: string, place: Place, rest: string): string {
  return `arn:aws:${service}:${place.region}:${place.account}:${rest}`;
}

/** Names in SageMaker ARNs are lower-cased, while requests keep their case. */
export function sagemakerArn(place: Place, type: string, name: string): string {
  return arnOf('sagemaker', place, `${type}/${name.toLowerCase()}`);
}

/** ARN of an IAM role, path included in the name. */
export function roleArn(account: string, name: string): string {
  return `arn:aws:iam::${account}:role/${name}`;
}

/** Image in the registry of the account itself, by digest. */
export function imageOf(place: Place, name: string, digest: string): string {
  return `${place.account}.dkr.ecr.${place.region}.amazonaws.com/northwind/${name}@sha256:${digest}`;
}
