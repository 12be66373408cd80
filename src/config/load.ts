import { dirname, resolve } from 'node:path';
import type { FairnessCriteria } from '../evidence/kinds/manual-fairness-criteria.ts';
import { type BucketFolder, readBucketAddress } from '../trail/log-address.ts';
import type { ApiConfig } from './api.ts';
import type { Decided } from './decisions.ts';
import type { DocumentFile } from './documents.ts';
import { type EvaluationPlace, placeOf } from './evaluations.ts';
import { type ConfigFile, configSchema } from './schema.ts';
import { type SignerPlace, signerPlaceOf } from './signer-place.ts';
import { type StoreConfig, storeOf } from './store.ts';
import type { TimestampConfig } from './timestamp.ts';
import { readYaml } from './yaml-file.ts';

/** Log files in a folder. */
export interface LogsConfig {
  readonly folder: string;
  readonly location: string;
  /** Folder of an index of them; null when there is none. */
  readonly index: string | null;
}

/** Log files in S3. */
export interface BucketConfig extends BucketFolder {
  readonly location: string;
  /** Folder of an index of them; null when there is none. */
  readonly index: string | null;
  /** Account whose role reads; null: the credentials of the environment. */
  readonly account: string | null;
  readonly region: string | null;
}

/** A table in Athena; null is what the file left out. */
export interface AthenaConfig {
  readonly database: string;
  readonly table: string;
  readonly workgroup: string;
  readonly output: string | null;
  readonly bytesCutoff: number | null;
  /** Account whose role asks; null: the credentials of the environment. */
  readonly account: string | null;
  readonly region: string | null;
}

/** One source of a log. */
export type TrailConfig =
  | { readonly kind: 'logs'; readonly logs: LogsConfig }
  | { readonly kind: 'bucket'; readonly bucket: BucketConfig }
  | { readonly kind: 'athena'; readonly athena: AthenaConfig }
  | { readonly kind: 'lookup' };

/** A checked configuration with every path made absolute from the folder of its file. */
export interface Config
  extends Omit<
      ConfigFile,
      | 'answers'
      | 'trail'
      | 'decisions'
      | 'manual'
      | 'fairness'
      | 'evaluations'
      | 'store'
      | 'signer'
      | 'certificates'
      | 'redis'
      | 'api'
      | 'timestamp'
    >,
    Decided {
  readonly answers: string | null;
  /** Every source of the log, in the order of preference. */
  readonly trails: readonly TrailConfig[];
  readonly documents: readonly DocumentFile[];
  /** null: the file does not say what is fair. */
  readonly fairness: FairnessCriteria | null;
  readonly evaluations: readonly EvaluationPlace[];
  readonly store: StoreConfig;
  readonly signer: SignerPlace;
  /** Address of the Redis of queued runs; null: none is configured. */
  readonly redis: string | null;
  readonly api: ApiConfig;
  /** Who states the times of signatures; null: nobody but the signer. */
  readonly timestamp: TimestampConfig | null;
}

/** A checked configuration whose decisions and documents have not been read. */
export interface ConfigWithoutDecisions extends Omit<Config, keyof Decided | 'documents'> {
  /** The file of decisions; null when none is named. */
  readonly decisionsFile: string | null;
  /** The folder of documents; null when none is named. */
  readonly documentsFolder: string | null;
}

/**
 * Reads `exhibit.yaml` and the decisions and documents it names.
 *
 * @param documents folder of documents in the place of the one it names
 * @throws CONFIG_INVALID when a file is missing, is no YAML, or has a wrong or unknown field; the message is one
 *   line that names the file and the field
 */
export async function loadConfig(path: string, documents?: string): Promise<Config> {
  const { decisionsFile, documentsFolder: named, ...config } = await loadConfigFile(path);
  const documentsFolder = documents ?? named;
  // The catalogs that these need are nothing for a command which only asks the log.
  const { loadDecisions } = await import('./decisions.ts');
  const { loadDocuments } = await import('./documents.ts');
  return {
    ...config,
    ...(decisionsFile === null ? { decisions: [], acceptances: [] } : await loadDecisions(decisionsFile)),
    documents: documentsFolder === null ? [] : await loadDocuments(documentsFolder),
  };
}

/** Reads `exhibit.yaml` alone. @throws CONFIG_INVALID as above */
export async function loadConfigFile(path: string): Promise<ConfigWithoutDecisions> {
  const {
    decisions,
    manual,
    trail,
    fairness = null,
    certificates,
    timestamp,
    ...file
  } = await readYaml(path, configSchema);
  const folder = dirname(resolve(path));
  const from = (relative: string): string => resolve(folder, relative.replace(/^file:/, ''));
  const trails = trail.map((source): TrailConfig => {
    if ('logs' in source) return logsOf(source, from);
    return 'athena' in source ? { kind: 'athena', athena: athenaOf(source.athena) } : { kind: 'lookup' };
  });
  return {
    ...file,
    answers: file.answers === undefined ? null : from(file.answers),
    trails,
    fairness,
    evaluations: file.evaluations.map((place) => placeOf(place, file.accounts)),
    decisionsFile: decisions === undefined ? null : from(decisions),
    documentsFolder: manual === undefined ? null : from(manual),
    store: storeOf(file.store, from),
    timestamp: timestamp === undefined ? null : timestampOf(timestamp, from),
    signer: signerPlaceOf(file.signer, certificates, from),
    redis: file.redis ?? null,
    api: apiOf(file.api, from),
  };
}

function apiOf(
  { oidc, publicUrl, ...file }: ConfigFile['api'],
  from: (relative: string) => string,
): ApiConfig {
  const secret = oidc?.clientSecret;
  const place = secret?.startsWith('file:') ? { clientSecret: `file:${from(secret)}` } : {};
  return {
    ...file,
    publicUrl: publicUrl ?? null,
    oidc: oidc ? { ...oidc, ...place } : null,
    folder: from(file.folder),
  };
}

function timestampOf(
  { url, certificates, policy }: NonNullable<ConfigFile['timestamp']>,
  from: (relative: string) => string,
): TimestampConfig {
  return {
    url,
    certificates: certificates === undefined ? null : from(certificates),
    policy: policy ?? null,
  };
}

type LogsFile = Extract<ConfigFile['trail'][number], { logs: string }>;

function logsOf(file: LogsFile, from: (relative: string) => string): TrailConfig {
  const { logs: location, account = null, region = null } = file;
  const index = file.index === undefined ? null : from(file.index);
  const bucket = readBucketAddress(location);
  return bucket
    ? { kind: 'bucket', bucket: { ...bucket, location, index, account, region } }
    : { kind: 'logs', logs: { folder: from(location), location, index } };
}

type AthenaFile = Extract<ConfigFile['trail'][number], { athena: unknown }>['athena'];

function athenaOf({ output, bytesCutoff, account, region, ...named }: AthenaFile): AthenaConfig {
  return {
    ...named,
    output: output ?? null,
    bytesCutoff: bytesCutoff ?? null,
    account: account ?? null,
    region: region ?? null,
  };
}
