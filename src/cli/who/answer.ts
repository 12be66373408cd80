import { signerPlaceOf } from '../../config/signer-place.ts';
import { timestampUrl } from '../../config/timestamp.ts';
import { ExhibitError } from '../../core/errors.ts';
import { askWho, type FoundWho } from '../../runs/ask-who.ts';
import type { Io } from '../io.ts';
import { withPulse } from '../pulse.ts';
import { sourcesOf } from '../trail/log-sources.ts';
import { askLog, type OpenLog } from '../trail/open-log.ts';
import type { WhoOptions } from './contract.ts';
import { asCsv } from './csv.ts';
import { paintFor } from './paint.ts';
import { asText } from './text.ts';
import { asTimeline } from './timeline.ts';
import { UTC, zoneOf } from './zone.ts';

interface Asked {
  readonly resource: string | null;
  readonly options: WhoOptions;
  readonly io: Io;
}

/**
 * Answers `exhibit who`: the result on standard output, files that could not be read on standard error.
 *
 * @throws USAGE_INVALID, INPUT_INVALID, CONFIG_INVALID with one line on what was wrong
 */
export async function who(asked: Asked): Promise<void> {
  const { resource, options, io } = asked;
  const zone = options.tz === undefined ? UTC : zoneOf(options.tz);
  refuse(options);
  const { answer, source } = await askLog(options, io, (log) => find(log, asked));
  for (const { key, reason } of answer.unreadable) io.err(`Not read: ${key}: ${reason}.\n`);
  const question = questionOf(resource, options);
  if (options.case !== undefined && options.signer !== undefined) {
    const { writeCase } = await import('./case.ts');
    const folder = await folderOf(answer.searched.location, options, io);
    const { case: file, signer, certificates, timestamp } = options;
    const made = { answer, source, question, folder, file, signer, certificates, timestamp };
    await withPulse(io, () => 'Validating the log:', writeCase(io, made));
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
  // Before the log is asked, which can take long.
  if (options.signer !== undefined) signerPlaceOf(options.signer, options.certificates, (path) => path);
  if (options.certificates !== undefined && !options.signer?.startsWith('kms:'))
    throw new ExhibitError('USAGE_INVALID', '--certificates goes with --signer kms:<ARN>.');
  if (options.timestamp !== undefined && options.case === undefined)
    throw new ExhibitError('USAGE_INVALID', '--timestamp goes with --case FILE.');
  if (options.timestamp !== undefined && !timestampUrl.safeParse(options.timestamp).success)
    throw new ExhibitError('USAGE_INVALID', '--timestamp is an address with http or https, without user.');
  if ((options.case === undefined) !== (options.signer === undefined))
    throw new ExhibitError(
      'USAGE_INVALID',
      'A case needs both --case FILE and --signer FOLDER (or kms:ARN).',
    );
  demand(options.account, /^\d{12}$/, 'is no account: an account has twelve digits');
  demand(options.region, /^[a-z]{2}(-[a-z]+)+-\d$/, 'is no region such as us-east-1');
}

async function find({ trail, period, extent }: OpenLog, { resource, options, io }: Asked): Promise<FoundWho> {
  const { answer, source } = await askWho(trail, {
    question: questionOf(resource, options),
    period,
    accounts: options.account.length > 0 ? options.account : null,
    regions: options.region.length > 0 ? options.region : null,
    forCase: options.case !== undefined,
  });
  const { statistics } = source;
  if (statistics)
    io.err(`Athena read ${statistics.bytesScanned ?? 'unknown'} bytes for ${statistics.executionId}.\n`);
  const isAsked = (day: string) => options.from !== undefined || !extent || day >= extent.from.slice(0, 10);
  return { answer: { ...answer, uncovered: answer.uncovered.filter(({ day }) => isAsked(day)) }, source };
}

/** The folder of log files that was asked; null when the log lies elsewhere. */
async function folderOf(location: string, options: WhoOptions, io: Io): Promise<string | null> {
  const { sources } = await sourcesOf(options, io);
  const asked = sources.find(({ kind }) => kind === 'logs');
  return asked?.kind === 'logs' && asked.logs.location === location ? asked.logs.folder : null;
}

const questionOf = (resource: string | null, { actor, event }: WhoOptions) => ({
  resource,
  actor: actor ?? null,
  events: event,
});

function demand(values: readonly string[], form: RegExp, otherwise: string): void {
  const wrong = values.find((value) => !form.test(value));
  if (wrong !== undefined) throw new ExhibitError('INPUT_INVALID', `"${wrong}" ${otherwise}.`);
}
