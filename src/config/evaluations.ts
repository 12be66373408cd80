import { z } from 'zod';
import { readBucketAddress } from '../trail/log-address.ts';

const limit = z
  .strictObject({ min: z.number().optional(), max: z.number().optional() })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'takes min, max or both')
  .refine(({ min = -Infinity, max = Infinity }) => min <= max, 'min lies above max');

/** One place of evaluation reports, as `exhibit.yaml` names it. */
export const evaluationsSchema = z
  .strictObject({
    s3: z
      .string()
      .refine((place) => readBucketAddress(place) !== null, 'no s3://bucket/folder/')
      .transform((place) => (place.endsWith('/') ? place : `${place}/`)),
    /** What the reports are about: an endpoint, or a group of the model registry. */
    endpoint: z.string().min(1).optional(),
    modelPackageGroup: z.string().min(1).optional(),
    /** Account of this file whose role reads, and in which the endpoint is; left out: the only one. */
    account: z.string().optional(),
    /** Region of the endpoint; left out: the only one of the account. */
    region: z.string().optional(),
    /** Limits of metrics by their names in the reports. */
    limits: z.record(z.string().min(1), limit).default({}),
  })
  .refine(
    ({ endpoint, modelPackageGroup }) => (endpoint === undefined) !== (modelPackageGroup === undefined),
    'takes either endpoint or modelPackageGroup',
  );
type EvaluationsFile = z.output<typeof evaluationsSchema>;

/** A place of evaluation reports with the account and region in which it is read. */
export interface EvaluationPlace {
  readonly account: string;
  readonly region: string;
  readonly location: string;
  readonly endpoint: string | null;
  readonly modelPackageGroup: string | null;
  readonly limits: { readonly metric: string; readonly min: number | null; readonly max: number | null }[];
}

type Accounts = readonly { readonly id: string; readonly regions: readonly string[] }[];

/** What is wrong with the account or region of a place: one text, or null. */
export function placeFault(
  { account, region }: Pick<EvaluationsFile, 'account' | 'region'>,
  accounts: Accounts,
): string | null {
  const found = account === undefined ? accounts : accounts.filter(({ id }) => id === account);
  if (found.length === 0) return 'names an account that is not in this file';
  const [one] = found;
  if (!one || found.length > 1) return 'has to name its account, as there are several';
  if (region === undefined)
    return one.regions.length > 1 ? 'has to name its region, as there are several' : null;
  return one.regions.includes(region) ? null : 'names a region that is not one of its account';
}

/** The place in full. Its account and region have no fault. */
export function placeOf(file: EvaluationsFile, accounts: Accounts): EvaluationPlace {
  const account = accounts.find(({ id }) => file.account === undefined || id === file.account);
  return {
    account: account?.id ?? '',
    region: file.region ?? account?.regions[0] ?? '',
    location: file.s3,
    endpoint: file.endpoint ?? null,
    modelPackageGroup: file.modelPackageGroup ?? null,
    limits: Object.entries(file.limits).map(([metric, { min, max }]) => ({
      metric,
      min: min ?? null,
      max: max ?? null,
    })),
  };
}
