import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { ExhibitError } from '../core/errors.ts';
import { type BucketFolder, readBucketAddress } from '../trail/log-address.ts';
import { type ConfigFile, configSchema, type DecisionsFile, decisionsSchema } from './schema.ts';

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
export interface Config extends Omit<ConfigFile, 'answers' | 'trail' | 'decisions' | 'store' | 'signer'> {
  readonly answers: string | null;
  /** Every source of the log, in the order of preference. */
  readonly trails: readonly TrailConfig[];
  readonly decisions: DecisionsFile['decisions'];
  readonly store: string;
  readonly signer: string;
}

/** A checked configuration whose decisions have not been read. */
export interface ConfigWithoutDecisions extends Omit<Config, 'decisions'> {
  /** The file of decisions; null when none is named. */
  readonly decisionsFile: string | null;
}

/**
 * Reads `exhibit.yaml` and the decisions it names.
 *
 * @throws CONFIG_INVALID when a file is missing, is no YAML, or has a wrong or unknown field; the message is one
 *   line that names the file and the field
 */
export async function loadConfig(path: string): Promise<Config> {
  const { decisionsFile, ...config } = await loadConfigFile(path);
  return { ...config, decisions: decisionsFile === null ? [] : await loadDecisions(decisionsFile) };
}

/** Reads the decisions. @throws CONFIG_INVALID as above */
export async function loadDecisions(path: string): Promise<DecisionsFile['decisions']> {
  return (await load(path, decisionsSchema)).decisions;
}

/** Reads `exhibit.yaml` alone. @throws CONFIG_INVALID as above */
export async function loadConfigFile(path: string): Promise<ConfigWithoutDecisions> {
  const { decisions, trail, ...file } = await load(path, configSchema);
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
    decisionsFile: decisions === undefined ? null : from(decisions),
    store: from(file.store),
    signer: from(file.signer),
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

async function load<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ExhibitError('CONFIG_INVALID', `${path} cannot be read; "exhibit init" writes one.`, { cause });
  });
  let value: unknown;
  try {
    value = parse(text);
  } catch (cause) {
    const first = cause instanceof Error ? cause.message.split('\n')[0] : 'unreadable';
    throw new ExhibitError('CONFIG_INVALID', `${path} is no YAML: ${first}`, { cause });
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path: field, message }) => `${field.join('.') || 'file'}: ${message}`,
    );
    throw new ExhibitError('CONFIG_INVALID', `${path}: ${problems.join('; ')}.`, { cause: parsed.error });
  }
  return parsed.data;
}
