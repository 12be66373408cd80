import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Collector } from '../../src/collectors/collector.ts';
import { collectors } from '../../src/collectors/index.ts';
import type { Sealed } from '../../src/evidence/envelope.ts';
import type { EvidenceKind } from '../../src/evidence/kind.ts';
import { type RunOptions, recordedRun, TEST_ACCOUNT, TEST_REGION } from '../support/aws/collect.ts';
import type { Fields, ScenarioFiles } from '../support/aws/scenario.ts';

/** The place of the test account in the stand-in. */
const HERE = `${TEST_ACCOUNT}/${TEST_REGION}`;

/** Path of a scenario file of the test account and region. */
export const file = (path: string) => `${HERE}/${path}.json`;

/** ARN of something of SageMaker in the test account and region. */
export const arnOf = (type: string, name: string) =>
  `arn:aws:sagemaker:${TEST_REGION}:${TEST_ACCOUNT}:${type}/${name}`;

/** ARN of a key in the test account and region. */
export const keyArnOf = (id: string) => `arn:aws:kms:${TEST_REGION}:${TEST_ACCOUNT}:key/${id}`;

/** ARN of a role in the test account. */
export const roleArnOf = (name: string) => `arn:aws:iam::${TEST_ACCOUNT}:role/${name}`;

/** Body of a recorded answer, by its path under `test/fixtures/real/aws-responses`. */
export function recordedAnswer(path: string): Fields {
  const url = new URL(`../fixtures/real/aws-responses/${path}`, import.meta.url);
  const answer = z.looseObject({ body: z.record(z.string(), z.unknown()) });
  return answer.parse(JSON.parse(readFileSync(url, 'utf8'))).body;
}

type RecordsOptions = Pick<RunOptions, 'region' | 'faults'>;

/** Records of a scenario by their kind and the options: nothing else decides them. */
const collected = new WeakMap<ScenarioFiles, Map<string, Promise<Sealed>>>();

/**
 * Runs the collectors that this one uses, and theirs, on the same scenario and gives their records. Each runs once for a
 * scenario that is the same object.
 */
export async function recordsFor(
  scenario: ScenarioFiles,
  uses: readonly EvidenceKind[],
  options: RecordsOptions = {},
): Promise<Sealed[]> {
  const known = collected.get(scenario) ?? new Map<string, Promise<Sealed>>();
  collected.set(scenario, known);
  const records: Sealed[] = [];
  for (const kind of uses) {
    const key = JSON.stringify([kind.id, options.region ?? null, options.faults ?? []]);
    const record = known.get(key) ?? recordOf(scenario, kind, options);
    known.set(key, record);
    records.push(await record);
  }
  return records;
}

async function recordOf(
  scenario: ScenarioFiles,
  kind: EvidenceKind,
  options: RecordsOptions,
): Promise<Sealed> {
  const collector: Collector | undefined = collectors.find(({ produces }) => produces.id === kind.id);
  if (!collector) throw new TypeError(`Nothing collects ${kind.id}.`);
  const { region, ...rest } = options;
  const given = await recordsFor(scenario, collector.uses, options);
  const place = collector.reach === 'regional' && region !== undefined ? { region } : {};
  return recordedRun(scenario, collector, { ...rest, ...place, given, maxAttempts: 1 });
}
