import { resolve } from 'node:path';
import { ExhibitError } from '../../core/errors.ts';
import { instant, parsePeriod } from '../../core/period.ts';
import { packedFolder } from '../../trail/integrity/folder-packed.ts';
import type { DigestSource, TrailPlace } from '../../trail/integrity/source.ts';
import { type IntegrityReport, validate } from '../../trail/integrity/validate.ts';
import type { TrailName } from '../../trail/integrity/window.ts';
import type { Io } from '../io.ts';
import { showIntegrityProgress } from './progress.ts';
import { reportText } from './report-text.ts';

/** The options of `exhibit trail verify`. */
export interface TrailVerifyOptions {
  readonly from: string;
  readonly to: string;
  readonly trail?: string;
  readonly dir?: string;
  readonly bucket: readonly string[];
  readonly prefix?: string;
  readonly account: readonly string[];
  readonly region: readonly string[];
  readonly json?: boolean;
}

const SLOTS = 16;

/** Whoever can change a folder can change its keys as well. */
const KEYS_OF_FOLDER =
  'The signatures were checked with the keys.json of the folder: make sure that it is what ListPublicKeys of AWS gives.\n';

/**
 * Validates a period of a trail and prints the outcome.
 *
 * @returns 0 when all of the period is proven, else 1
 * @throws USAGE_INVALID, INPUT_INVALID
 */
export async function verifyTrail(options: TrailVerifyOptions, io: Io): Promise<0 | 1> {
  const period = parsePeriod(options.from, options.to);
  const trail = options.trail === undefined ? null : trailOf(options.trail);
  const source = await sourceOf(options, io);
  const places = placesFor(await source.places(), options);
  if (places.length === 0) {
    throw new ExhibitError('INPUT_INVALID', `${source.location} holds no folders of a trail (AWSLogs/…).`);
  }
  const progress = showIntegrityProgress(io);
  let report: IntegrityReport;
  try {
    const { onProgress } = progress;
    const now = instant(io.now());
    report = await validate(source, { period, places, trail, now, slots: SLOTS, onProgress });
  } finally {
    progress.stop();
  }
  io.out(options.json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, io.columns));
  if (options.dir !== undefined) io.err(KEYS_OF_FOLDER);
  return report.isProven ? 0 : 1;
}

/**
 * The named accounts in the named regions. What is not named is taken from what is there; for an account that is not
 * there, all regions are.
 */
function placesFor(
  there: readonly TrailPlace[],
  { account, region }: TrailVerifyOptions,
): readonly TrailPlace[] {
  const accounts = account.length > 0 ? account : distinct(there.map((place) => place.account));
  return accounts.flatMap((one) => {
    const own = there.filter((place) => place.account === one);
    const known = distinct((own.length > 0 ? own : there).map((place) => place.region));
    return (region.length > 0 ? region : known).map((name) => ({ account: one, region: name }));
  });
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const ARN = /^arn:aws[a-z-]*:cloudtrail:([a-z0-9-]+):\d{12}:trail\/([A-Za-z0-9._-]+)$/;

function trailOf(arn: string): TrailName {
  const [, homeRegion, trail] = ARN.exec(arn) ?? [];
  if (!homeRegion || !trail) throw new ExhibitError('USAGE_INVALID', `"${arn}" is no ARN of a trail.`);
  return { homeRegion, trail };
}

async function sourceOf({ dir, bucket, prefix }: TrailVerifyOptions, io: Io): Promise<DigestSource> {
  if ((dir === undefined) === (bucket.length === 0)) {
    throw new ExhibitError('USAGE_INVALID', 'Say where the trail lies: either --dir or --bucket.');
  }
  if (dir !== undefined) return packedFolder(resolve(io.cwd, dir));
  const { digestBucket } = await import('../../trail/engines/digest-bucket.ts');
  // The bucket tells its own region; the keys are asked for in the region of each digest.
  const region = io.env.AWS_REGION ?? io.env.AWS_DEFAULT_REGION ?? 'us-east-1';
  return digestBucket({ buckets: bucket, prefix: prefix ?? null, access: { region } });
}
