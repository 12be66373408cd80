import { homeRegion } from '../../aws/regions.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { ExhibitError } from '../../core/errors.ts';
import type { Period } from '../../core/period.ts';
import { placeOf } from '../log-name.ts';
import { matches } from '../query/match.ts';
import { readSearch, type TrailSearch } from '../query/question.ts';
import { questionOf } from '../query/question-of.ts';
import { daysOf } from '../selection.ts';
import type { TrailAnswer, TrailQuestion, TrailSource } from '../source.ts';
import { answerFrom, emptyAnswer, withUnseen } from './athena-answer.ts';
import { isShown, outside, unseenDays } from './athena-reach.ts';
import { type Scan, type ScanPlace, scanTable } from './athena-scan.ts';
import { type Projection, readProjection } from './athena-table.ts';
import type { EngineCalls } from './engine-calls.ts';
import { searchesOf } from './searches.ts';

/** Accounts and regions. */
export interface TrailScope {
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
}

/** A trail behind a table in Athena. */
export interface AthenaOptions extends EngineCalls, ScanPlace {
  /** Accounts and regions of the run; null: all that the table has. */
  readonly scope: TrailScope | null;
  /** Whose work group it is, where that is known. */
  readonly owner?: string | null;
  readonly now: Date;
}

/** A trail that is asked through Athena. */
export interface AthenaTrail extends TrailSource {
  /** True when the table projects every day of the period, and each of the accounts and regions of the run. */
  covers(period: Period): Promise<boolean>;
  /** Days that the table does not project: of them Athena gives no row and no error. */
  unseenDays(period: Period): Promise<readonly string[]>;
  /** Answers a search with one query; a duplicate stands once. */
  search(search: TrailSearch): Promise<TrailAnswer>;
}

/**
 * A trail that is asked through a table in Athena with partition projection over account, region and day, as
 * `exhibit trail ddl` prints it.
 *
 * Questions that differ in accounts and regions only are answered by one query, whose records stay in memory with the
 * instance; so do its failures, since a query that failed is paid too. What the table does not project is reported as
 * not covered and never as empty. Sessions are looked for in the accounts of the run and every region of the table.
 *
 * Needs `athena:GetTableMetadata`, `StartQueryExecution`, `GetQueryExecution`, `StopQueryExecution`,
 * `GetQueryResults`, `GetQueryRuntimeStatistics`, `glue:GetTable`, and of S3 `ListBucket` and `GetObject` on the log
 * and what the workgroup needs for its results.
 */
export function athenaTrail(options: AthenaOptions): AthenaTrail {
  const { database, table, scope } = options;
  let known: Promise<Projection> | null = null;
  const projection = () => {
    known ??= readProjection({ database, table }, options, options.now);
    return known;
  };
  const scans = new Map<string, Promise<Scan>>();
  const scanFor = (searches: readonly TrailSearch[], shown: Projection) => {
    const key = canonicalJson(searches);
    const scan = scans.get(key) ?? scanTable(searches, { place: options, projection: shown }, options);
    scans.set(key, scan);
    return scan;
  };
  return {
    engine: 'athena',
    location: `athena:${database}.${table}`,
    workgroup: { name: options.workgroup, region: options.region, account: options.owner ?? null },
    async ask(question) {
      const view = viewOf(question, scope, await projection());
      const answer = view.nothing
        ? emptyAnswer(question)
        : answerFrom(await scanFor(searchesOf(question, view.folders), view.shown), question);
      return withUnseen(answer, unseenDays(question.period, view.shown, options.now), view.wanted);
    },
    async covers(period) {
      const shown = await projection();
      return (
        unseenDays(period, shown, options.now).length === 0 &&
        outside(shown.accounts, scope?.accounts).length === 0 &&
        outside(shown.regions, scope?.regions).length === 0
      );
    },
    unseenDays: async (period) => unseenDays(period, await projection(), options.now),
    async search(search) {
      const question = questionOf(search);
      const view = viewOf(question, scope, await projection());
      const narrowed = readSearch({ ...search, folders: view.folders });
      const answer = view.nothing
        ? emptyAnswer(question)
        : answerFrom(await scanFor([narrowed], view.shown), question);
      const seen = withUnseen(answer, unseenDays(search.period, view.shown, options.now), view.wanted);
      const asked = seen.records.filter(({ record, file }) => matches(record, search, placeOf(file.key)));
      return { ...seen, records: asked };
    },
  };
}

/** What of a question a table can show. */
interface View {
  readonly shown: Projection;
  /** Folders that answer this question and its like; each list holds something, unless there is nothing. */
  readonly folders: TrailScope;
  /** Accounts and regions for which days that the table does not show are reported. */
  readonly wanted: TrailScope;
  readonly nothing: boolean;
}

/** The folders of the whole run, so that the next task finds its answer in memory. */
function viewOf(question: TrailQuestion, scope: TrailScope | null, shown: Projection): View {
  const accounts = [...new Set([...(scope?.accounts ?? []), ...(question.accounts ?? [])])];
  const regions = [...new Set([...(scope?.regions ?? []), ...(question.regions ?? [])])];
  const folders = {
    accounts: shown.accounts === null ? given(accounts, 'accounts') : within(shown.accounts, accounts),
    regions: shown.regions ?? given([...new Set([...regions, ...regions.map(homeRegion)])], 'regions'),
  };
  return {
    shown,
    folders,
    wanted: {
      accounts: question.accounts ?? folders.accounts,
      regions: question.regions ?? folders.regions,
    },
    nothing: folders.accounts.length === 0 || daysOf(question.period).every((day) => !isShown(day, shown)),
  };
}

/** Those of the wanted values that the table has; all that it has when nothing narrows. */
const within = (shown: readonly string[], wanted: readonly string[]) =>
  wanted.length === 0 ? shown : shown.filter((value) => wanted.includes(value));

/** A table with injected values answers only queries that name them. */
function given(values: readonly string[], what: string): readonly string[] {
  if (values.length > 0) return values;
  throw new ExhibitError('INPUT_INVALID', `Name the ${what}: the table takes them from the question.`);
}
