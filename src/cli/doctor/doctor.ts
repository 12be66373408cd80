import { resolve } from 'node:path';
import { collectors } from '../../collectors/index.ts';
import { loadConfigFile } from '../../config/load.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { ExhibitError } from '../../core/errors.ts';
import { instant, type Period, parsePeriod } from '../../core/period.ts';
import { toolVersion } from '../../core/tool-version.ts';
import type { Examined } from '../../doctor/examination.ts';
import { examine } from '../../doctor/examine.ts';
import { frameworks } from '../../mappings/index.ts';
import type { Io } from '../io.ts';
import { withPulse } from '../pulse.ts';
import { countsOf, reportText } from './report-text.ts';

/** The options of `exhibit doctor`. */
export interface DoctorOptions {
  readonly config: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}

/**
 * Looks before a run and prints what was found. Ctrl-C stops it.
 *
 * @returns 3 when no account could be entered, 1 when something fails, else 0
 * @throws CONFIG_INVALID, USAGE_INVALID, INPUT_INVALID
 */
export async function doctor(options: DoctorOptions, io: Io): Promise<0 | 1 | 3> {
  const period = periodOf(options);
  const config = await loadConfigFile(resolve(io.cwd, options.config));
  const now = io.now();
  const aborter = new AbortController();
  const stop = (): void => aborter.abort();
  process.once('SIGINT', stop);
  try {
    const { signal } = aborter;
    const name = options.config;
    const url = io.env.REDIS_URL ?? config.redis;
    const queue = url ? await queueAt(url) : null;
    const examination = {
      config,
      name,
      period,
      collectors,
      frameworks,
      now,
      signal,
      ...(queue && { queue }),
    };
    const examined = await withPulse(io, () => 'Looking:', examine(examination));
    io.out(options.json ? documentOf(examined, { period, now }) : reportText(examined, io.columns));
    return exitCodeOf(examined);
  } finally {
    process.removeListener('SIGINT', stop);
  }
}

async function queueAt(url: string) {
  const { lookAtQueue } = await import('./look-at-queue.ts');
  const { withoutPassword } = await import('../../workers/redis/connect.ts');
  return { place: withoutPassword(url), found: await lookAtQueue(url) };
}

function periodOf({ from, to }: DoctorOptions): Period | null {
  if (from !== undefined && to !== undefined) return parsePeriod(from, to);
  if (from === undefined && to === undefined) return null;
  throw new ExhibitError('USAGE_INVALID', 'Give both --from and --to, or neither.');
}

function exitCodeOf({ lines, reached }: Examined): 0 | 1 | 3 {
  if (reached === false) return 3;
  return lines.some(({ outcome }) => outcome === 'fail') ? 1 : 0;
}

function documentOf(
  { lines, reached }: Examined,
  { period, now }: { readonly period: Period | null; readonly now: Date },
): string {
  const tool = { name: 'exhibit', version: toolVersion };
  return `${canonicalJson({ tool, now: instant(now), period, reached, counts: countsOf(lines), lines })}\n`;
}
