import type { TrailState } from '../aws/trail-states.ts';
import type { AthenaConfig, TrailConfig } from '../config/load.ts';
import type { ClientsOf } from '../runs/account-clients.ts';
import { sourceRegion, storeOf, type TrailNeeds } from '../runs/choose-trail.ts';
import type { Line } from './line.ts';
import { asUnused, examineChoice, unusedSources } from './log/choice.ts';
import { examineFolder } from './log/folder.ts';
import { examineHistory } from './log/history.ts';
import { examineTable } from './log/table.ts';
import { examineWorkGroup } from './log/work-group.ts';

/** What the sources of the log are compared with. */
export interface SourceNeeds extends Omit<TrailNeeds, 'period'> {
  readonly period: TrailNeeds['period'] | null;
  readonly clients: ClientsOf;
  /** Trails that were seen in the accounts; null when they could not be read. */
  readonly trails: readonly TrailState[] | null;
}

/** What was seen of the sources; the bucket of the table's log is null when it is not known. */
export interface ExaminedSources {
  readonly lines: readonly Line[];
  readonly bucket: string | null;
}

/** Looks at every source of the log, and at which of them a run would read. */
export async function examineSources(
  sources: readonly TrailConfig[],
  needs: SourceNeeds,
): Promise<ExaminedSources> {
  const { lines, chosen } = await examineChoice(sources, needs);
  const unused = unusedSources(sources, chosen);
  const all = [...lines];
  let bucket: string | null = null;
  for (const source of sources) {
    const examined = await examineSource(source, needs);
    all.push(...(unused.includes(source) ? asUnused(examined.lines) : examined.lines));
    bucket ??= examined.bucket;
  }
  return { lines: all, bucket };
}

async function examineSource(source: TrailConfig, needs: SourceNeeds): Promise<ExaminedSources> {
  const { accounts, period, now } = needs;
  if (source.kind === 'logs' || source.kind === 'bucket') {
    const store = await storeOf(source, needs);
    const { location } = source.kind === 'logs' ? source.logs : source.bucket;
    const bucket = source.kind === 'bucket' ? source.bucket.bucket : null;
    return { lines: await examineFolder({ store, location }, { accounts, period }), bucket };
  }
  if (source.kind === 'lookup') return { lines: examineHistory(period, now), bucket: null };
  return examineAthena(source.athena, needs);
}

async function examineAthena(config: AthenaConfig, needs: SourceNeeds): Promise<ExaminedSources> {
  const { accounts, period, now, trails, signal } = needs;
  const region = sourceRegion(config, accounts);
  const calls = { client: needs.clients(config.account, region), region, signal };
  const group = await examineWorkGroup(config, calls);
  const wants = {
    accounts: accounts.map(({ id }) => id),
    regions: [...new Set(accounts.flatMap(({ regions }) => regions))],
    period,
    now,
    trails,
  };
  const table = await examineTable(config, wants, calls);
  return { lines: [...group, ...table.lines], bucket: table.bucket };
}
