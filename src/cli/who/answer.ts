import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ExhibitError } from '../../core/errors.ts';
import { at, instant, type Period, parseInstant, parsePeriod } from '../../core/period.ts';
import { chainFinding } from '../../trail/attribution.ts';
import { traceChanges } from '../../trail/changes.ts';
import { type LocalTrail, localTrail } from '../../trail/engines/local.ts';
import type { TrailAnswer } from '../../trail/source.ts';
import { whoDid } from '../../trail/who.ts';
import type { Io } from '../io.ts';
import { withPulse } from '../pulse.ts';
import type { WhoAnswer, WhoOptions } from './contract.ts';
import { asCsv } from './csv.ts';
import { paintFor } from './paint.ts';
import { asText } from './text.ts';
import { asTimeline } from './timeline.ts';
import { UTC, zoneOf } from './zone.ts';

/**
 * Answers `exhibit who`: the result on standard output, files that could not be read on standard error.
 *
 * @throws USAGE_INVALID, INPUT_INVALID, CONFIG_INVALID with one line on what was wrong
 */
export async function who({
  resource,
  options,
  io,
}: {
  readonly resource: string | null;
  readonly options: WhoOptions;
  readonly io: Io;
}): Promise<void> {
  const zone = options.tz === undefined ? UTC : zoneOf(options.tz);
  refuse(options);
  const trail = await openTrail(options, io);
  const { answer, source } = await withPulse(io, 'Reading the log:', find(trail, resource, options));
  for (const { key, reason } of answer.unreadable) io.err(`Not read: ${key}: ${reason}.\n`);
  const question = questionOf(resource, options);
  if (options.case !== undefined && options.signer !== undefined) {
    const { writeCase } = await import('./case.ts');
    await writeCase(io, { answer, source, question, file: options.case, signer: options.signer });
  }
  if (options.json) return io.out(`${JSON.stringify({ question, ...answer }, null, 2)}\n`);
  if (options.csv) return io.out(asCsv(answer.rows));
  const width = io.isTty ? io.columns : null;
  io.out(options.flat ? asText(answer, zone, width) : asTimeline(answer, zone, paintFor(io)));
}

function refuse(options: WhoOptions): void {
  const forms = [options.json, options.csv, options.flat].filter((it) => it === true);
  if (forms.length > 1)
    throw new ExhibitError('USAGE_INVALID', 'Ask for one of --json, --csv and --flat, not for several.');
  if (options.tz !== undefined && (options.json || options.csv))
    throw new ExhibitError('USAGE_INVALID', '--tz is for people: --json and --csv are always in UTC.');
  if ((options.case === undefined) !== (options.signer === undefined))
    throw new ExhibitError('USAGE_INVALID', 'A case needs both --case FILE and --signer FOLDER.');
  demand(options.account, /^\d{12}$/, 'is no account: an account has twelve digits');
  demand(options.region, /^[a-z]{2}(-[a-z]+)+-\d$/, 'is no region such as us-east-1');
}

interface Found {
  readonly answer: WhoAnswer;
  /** What the engine gave: a case takes its records from it. */
  readonly source: TrailAnswer;
}

async function find(trail: LocalTrail, resource: string | null, options: WhoOptions): Promise<Found> {
  const extent = await trail.extent();
  if (!extent) {
    throw new ExhibitError(
      'INPUT_INVALID',
      `There is no log file in "${trail.location}": their names end in AWSLogs/ACCOUNT/CloudTrail/REGION/YYYY/MM/DD/….json.gz.`,
    );
  }
  const period = periodOf(options, extent);
  const accounts = options.account.length > 0 ? options.account : null;
  const regions = options.region.length > 0 ? options.region : null;
  const source = await trail.ask({
    period,
    access: 'write',
    withSessions: true,
    ...(accounts && { accounts }),
    ...(regions && { regions }),
  });
  const { files, scanned: records, duplicates, unreadable } = source;
  const { changes, corrected, observations } = traceChanges(source);
  const uncovered = source.uncovered.filter(
    ({ day }) => options.from !== undefined || day >= extent.from.slice(0, 10),
  );
  const where = { location: trail.location, period, accounts, regions };
  const searched = { ...where, files, records, duplicates, changes: changes.length, corrected, observations };
  const rows = whoDid(changes, questionOf(resource, options));
  const findings = [...new Set(rows.flatMap((row) => chainFinding(row) ?? []))];
  return { answer: { rows, searched, findings, uncovered, unreadable }, source };
}

const questionOf = (resource: string | null, { actor, event }: WhoOptions) => ({
  resource,
  actor: actor ?? null,
  events: event,
});

/** The first file of a log can hold events of the day before its own. */
function periodOf({ from, to }: WhoOptions, extent: Period): Period {
  const begin = from ?? instant(at(extent.from) - 86_400_000);
  const end = to ?? (from && at(parseInstant(from)) >= at(extent.to) ? null : extent.to);
  if (end === null) throw new ExhibitError('INPUT_INVALID', `The log ends (${extent.to}) before ${from}.`);
  return parsePeriod(begin, end);
}

function demand(values: readonly string[], form: RegExp, otherwise: string): void {
  const wrong = values.find((value) => !form.test(value));
  if (wrong !== undefined) throw new ExhibitError('INPUT_INVALID', `"${wrong}" ${otherwise}.`);
}

/** The folder that was named, else the log of the configuration in the working directory. */
async function openTrail({ logs }: WhoOptions, io: Io): Promise<LocalTrail> {
  if (logs !== undefined) return localTrail({ folder: resolve(io.cwd, logs), location: logs });
  const path = resolve(io.cwd, 'exhibit.yaml');
  const configured = await access(path).then(
    () => true,
    () => false,
  );
  const trail = configured ? (await (await import('../../config/load.ts')).loadConfig(path)).trail : null;
  if (trail) return localTrail(trail);
  throw new ExhibitError('USAGE_INVALID', 'Name the folder with the log files: --logs FOLDER.');
}
