import { isDeepStrictEqual } from 'node:util';
import { memoryBodies } from '../../../src/aws/bodies.ts';
import { clientsFor } from '../../../src/aws/clients.ts';
import { createPlayer } from '../../../src/aws/player.ts';
import { createRecording } from '../../../src/aws/recording.ts';
import { createRedaction } from '../../../src/aws/redact.ts';
import { homeRegion } from '../../../src/aws/regions.ts';
import type { Tape } from '../../../src/aws/transcript.ts';
import type { Collecting, Collector } from '../../../src/collectors/collector.ts';
import { runCollector } from '../../../src/collectors/run-collector.ts';
import { canonicalJson } from '../../../src/core/canonical-json.ts';
import type { Period } from '../../../src/core/period.ts';
import type { Sealed } from '../../../src/evidence/envelope.ts';
import type { BodyOf, EvidenceKind, KindId } from '../../../src/evidence/kind.ts';
import type { EvaluationSource } from '../../../src/evidence/kinds/sagemaker-evaluations.ts';
import type { Sampling } from '../../../src/evidence/sampling.ts';
import {
  type IntegritySource,
  originOf,
  recordedIntegrity,
  replayedIntegrity,
} from '../../../src/trail/integrity/integrity-source.ts';
import type { TrailSource } from '../../../src/trail/source.ts';
import { actionOf } from './actions.ts';
import type { Fault } from './faults.ts';
import type { SeenRequest } from './request.ts';
import type { ScenarioFiles } from './scenario.ts';
import { type RecordedAnswer, startAws } from './server.ts';

/** Where and with what a collector runs. */
export interface RunOptions {
  readonly account?: string;
  /** A region, or `global`. */
  readonly region?: string;
  /** Region whose partition answers for `global`; the test region when left out. */
  readonly home?: string;
  readonly period?: Period;
  readonly requiredTags?: readonly string[];
  readonly dataReaders?: readonly string[];
  /** Accounts of the run; the one alone when left out. */
  readonly accounts?: readonly string[];
  readonly evaluations?: readonly (EvaluationSource & Sealed['evidence']['scope'])[];
  readonly sampling?: Sampling;
  /** Records that the collector uses; any kind. */
  readonly given?: readonly Sealed[];
  readonly trail?: TrailSource | null;
  readonly integrity?: IntegritySource | null;
  readonly faults?: readonly Fault[];
  /** Recorded answers instead of the scenario, by service and operation. */
  readonly answers?: Readonly<Record<string, RecordedAnswer>>;
  /** Attempts of a call, 2 when left out. */
  readonly maxAttempts?: number;
}

/** What a recorded run gave. */
export interface RecordedRun<Body> extends Sealed<Body> {
  readonly requests: readonly SeenRequest[];
  /** IAM actions in the form `sagemaker:ListEndpoints` of the requests, sorted, each once. */
  readonly calledActions: readonly string[];
  readonly lines: readonly string[];
}

export const TEST_ACCOUNT = '111122223333';
export const TEST_REGION = 'eu-central-1';
export const TEST_PERIOD: Period = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };

/**
 * Runs one collector against the stand-in while recording, then again from the recording alone, and gives the
 * sealed record. Throws when a request was no read or is not served, when the replay seals another record, and
 * when the replay leaves a recorded call unused.
 */
export async function recordedRun<Kind extends EvidenceKind>(
  scenario: string | ScenarioFiles,
  collector: Collector<Kind>,
  options: RunOptions = {},
): Promise<RecordedRun<BodyOf<Kind>>> {
  const aws = await startAws(scenario, { slowMs: 20, answers: options.answers ?? {} });
  if (options.faults) aws.setFaults(options.faults);
  const bodies = memoryBodies();
  const recording = createRecording({
    now: tickingClock(),
    redact: createRedaction(Buffer.alloc(32, 7)),
    bodies,
  });
  try {
    const live = await runOnce(collector, options, {
      tape: recording.tape('test'),
      endpoint: aws.url,
      isReplay: false,
    });
    refuseOddRequests(aws.requests);
    const lines = recording.lines();
    const player = createPlayer(lines, bodies);
    const replayed = await runOnce(collector, options, {
      tape: player.tape('test'),
      endpoint: UNREACHABLE,
      isReplay: true,
    });
    if (!isDeepStrictEqual(live, replayed)) {
      throw new Error(
        `The replay differs:\n${canonicalJson(live.evidence)}\n${canonicalJson(replayed.evidence)}`,
      );
    }
    if (player.unused() > 0) throw new Error(`The replay left ${player.unused()} recorded calls unused.`);
    return { ...live, requests: aws.requests, calledActions: actionsOf(aws.requests), lines };
  } finally {
    await aws.stop();
  }
}

/** Nothing listens here: a replay that asked a network would fail. */
const UNREACHABLE = 'http://127.0.0.1:9';

function runOnce<Kind extends EvidenceKind>(
  collector: Collector<Kind>,
  options: RunOptions,
  {
    tape,
    endpoint,
    isReplay,
  }: { readonly tape: Tape; readonly endpoint: string; readonly isReplay: boolean },
): Promise<Sealed<BodyOf<Kind>>> {
  const {
    account = TEST_ACCOUNT,
    period = TEST_PERIOD,
    given = [],
    trail = null,
    maxAttempts = 2,
    requiredTags = [],
    dataReaders = [],
    accounts = [account],
    evaluations = [],
    integrity = null,
  } = options;
  const region = options.region ?? (collector.reach === 'global' ? 'global' : TEST_REGION);
  const scope = { account, region };
  const clientFor = clientsFor({
    account,
    region: region === 'global' ? homeRegion(options.home ?? TEST_REGION) : region,
    credentials: { accessKeyId: `AKIA${account}`, secretAccessKey: 'test' },
    endpoint,
    retry: { mode: 'standard', maxAttempts },
    tape,
    throttle: null,
    signal: new AbortController().signal,
  });
  return runCollector({
    collector,
    scope,
    period,
    accounts,
    requiredTags,
    dataReaders,
    evaluations,
    sampling: options.sampling,
    clientFor,
    tape,
    given: givenFrom(given),
    trail,
    integrity:
      integrity &&
      recordedIntegrity(isReplay ? replayedIntegrity(originOf(integrity)) : integrity, tape, scope),
    principal: `arn:aws:iam::${account}:role/exhibit-audit`,
    tool: { name: 'exhibit', version: '0.0.0-test' },
    now: () => new Date('2026-10-02T08:00:00Z'),
  });
}

function givenFrom(records: readonly Sealed[]): Collecting['given'] {
  return <Body>(kind: EvidenceKind<KindId, Body>) =>
    records.flatMap(({ digest, evidence }): Sealed<Body>[] => {
      if (evidence.kind !== kind.id) return [];
      return [{ digest, evidence: { ...evidence, body: kind.body.parse(evidence.body) } }];
    });
}

/** A clock that moves a second with every look, so that times in records do not depend on the machine. */
function tickingClock(): () => Date {
  let at = Date.parse('2026-10-02T06:00:00Z');
  return () => {
    at += 1000;
    return new Date(at);
  };
}

const READS = /^(List|Describe|Get|Head|BatchDescribe|Search$|QueryLineage$)/;

function refuseOddRequests(requests: readonly SeenRequest[]): void {
  const odd = requests.filter(({ operation, unserved }) => unserved || !READS.test(operation));
  if (odd.length === 0) return;
  const names = odd.map(
    ({ service, operation, unserved }) => `${service} ${operation}${unserved ? ' (not served)' : ''}`,
  );
  throw new Error(`A collector sent odd requests: ${[...new Set(names)].join(', ')}.`);
}

function actionsOf(requests: readonly SeenRequest[]): readonly string[] {
  return [...new Set(requests.map(actionOf))].sort();
}
