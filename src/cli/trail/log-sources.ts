import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Config, TrailConfig } from '../../config/load.ts';
import { ExhibitError } from '../../core/errors.ts';
import type { TrailNeeds } from '../../runs/choose-trail.ts';
import { isBucketAddress, readBucketAddress } from '../../trail/log-address.ts';
import type { TrailSource } from '../../trail/source.ts';
import type { Io } from '../io.ts';

/** How a command line names the log and the period; undefined where an option is not there. */
export interface LogOptions {
  readonly logs?: string;
  readonly index?: string;
  readonly engine?: TrailSource['engine'];
  readonly from?: string;
  readonly to?: string;
}

/** Sources of a log, and with which roles they are read. */
export interface LogSources {
  readonly sources: readonly TrailConfig[];
  readonly entries: Config['accounts'];
  readonly accounts: TrailNeeds['accounts'];
}

/**
 * The log that was named, else those of the configuration in the working directory, of the engine that was named. An
 * index without a log is no source.
 *
 * @throws USAGE_INVALID when there is none, CONFIG_INVALID
 */
export async function sourcesOf(
  { logs, index, engine }: Pick<LogOptions, 'logs' | 'index' | 'engine'>,
  io: Io,
): Promise<LogSources> {
  if ((logs ?? index) !== undefined && engine !== undefined && engine !== 'local')
    throw new ExhibitError('USAGE_INVALID', `--logs and --index are no sources of the engine ${engine}.`);
  const indexed = index === undefined ? null : resolve(io.cwd, index);
  if (logs !== undefined) return { sources: [namedLog(logs, indexed, io)], entries: [], accounts: [] };
  const config = await configIn(io);
  const wanted = index === undefined ? engine : 'local';
  const sources = (config?.trails ?? [])
    .filter((source) => wanted === undefined || engineOf(source) === wanted)
    .map((source) => withIndex(source, indexed));
  if (sources.length === 0 && index === undefined) throw none(config, engine);
  const accounts = (config?.accounts ?? []).map(({ id, name, regions }) => ({
    id,
    name: name ?? null,
    regions,
  }));
  return { sources, entries: config?.accounts ?? [], accounts };
}

function none(config: Config | null, engine: string | undefined): ExhibitError {
  return config && engine !== undefined
    ? new ExhibitError('USAGE_INVALID', `exhibit.yaml names no source of the engine ${engine}.`)
    : new ExhibitError('USAGE_INVALID', 'Name the log: --logs FOLDER, or --logs s3://BUCKET/FOLDER.');
}

function namedLog(location: string, index: string | null, { cwd, env }: Io): TrailConfig {
  if (!isBucketAddress(location))
    return { kind: 'logs', logs: { folder: resolve(cwd, location), location, index } };
  const bucket = readBucketAddress(location);
  if (!bucket) throw new ExhibitError('USAGE_INVALID', `"${location}" is no s3://BUCKET/FOLDER.`);
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? null;
  return { kind: 'bucket', bucket: { ...bucket, location, index, account: null, region } };
}

function withIndex(source: TrailConfig, index: string | null): TrailConfig {
  if (index === null) return source;
  if (source.kind === 'logs') return { ...source, logs: { ...source.logs, index } };
  return source.kind === 'bucket' ? { ...source, bucket: { ...source.bucket, index } } : source;
}

const engineOf = ({ kind }: TrailConfig): TrailSource['engine'] =>
  kind === 'athena' || kind === 'lookup' ? kind : 'local';

async function configIn(io: Io): Promise<Config | null> {
  const path = resolve(io.cwd, 'exhibit.yaml');
  const configured = await access(path).then(
    () => true,
    () => false,
  );
  return configured ? (await import('../../config/load.ts')).loadConfig(path) : null;
}
