import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Collector } from '../../../src/collectors/collector.ts';
import { collectors } from '../../../src/collectors/index.ts';
import { canonicalJson } from '../../../src/core/canonical-json.ts';
import type { Evidence } from '../../../src/evidence/envelope.ts';
import { replayedTrail } from '../../../src/trail/recorded-source.ts';
import { recordedRun, TEST_ACCOUNT, TEST_REGION } from '../../support/aws/collect.ts';
import type { Fields, ScenarioFiles } from '../../support/aws/scenario.ts';
import { recordsFor } from '../account.ts';
import { readmission } from '../readmission.ts';
import { BROKEN, type Kept, NOT_ASKED, ROUTES } from './kept.ts';

// Every answer recorded from a real account goes through the collector that asks for it, in the place of what the
// test account would have answered: nothing of it is lost, and nothing is made up where it says nothing.

const FOLDER = new URL('../../fixtures/real/aws-responses/', import.meta.url);
const SERVICES: Readonly<Record<string, string>> = {
  athena: 'Athena',
  budgets: 'Budgets',
  cloudtrail: 'CloudTrail',
  ec2: 'EC2',
  iam: 'IAM',
  kms: 'KMS',
  organizations: 'Organizations',
  s3: 'S3',
  sagemaker: 'SageMaker',
  secretsmanager: 'Secrets Manager',
};
/** Answers that say that something is not set, which is a fact and no gap. */
const SAYS_ABSENT =
  /^(NoSuchBucketPolicy|NoSuchPublicAccessBlockConfiguration|ServerSideEncryptionConfigurationNotFoundError|UnsupportedOperationException|AWSOrganizationsNotInUseException)$/;
/** The log is queried in the work group that was recorded: a collector only asks for the one that is used. */
const TRAIL = replayedTrail({
  engine: 'athena',
  location: 'audit.logs',
  workgroup: { name: 'audit', region: TEST_REGION, account: TEST_ACCOUNT },
});
/** The recordings are from 2016 to 2024. */
const PERIOD = { from: '2010-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' };

const recorded = z.object({ statusCode: z.int(), body: z.record(z.string(), z.unknown()) });
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .toSorted();
const operationOf = (file: string): string => file.split('/').slice(0, 2).join('/');

test('every recorded operation is asked for by a collector, or it is said why not', () => {
  const operations = [...new Set(files.map(operationOf))];
  expect(files).toHaveLength(269);
  expect([...Object.keys(ROUTES), ...Object.keys(NOT_ASKED)].toSorted()).toEqual(operations.toSorted());
});

test('what is said not to be asked for is asked for by no collector', () => {
  const asked = collectors.flatMap(({ actions }) => actions.map((action) => action.replace(':', '/')));
  expect(Object.keys(NOT_ASKED).filter((operation) => asked.includes(operation as never))).toEqual([]);
});

const cases = Object.entries(ROUTES).flatMap(([operation, route]) =>
  route.collectors.map((id) => ({ operation, id, route })),
);

describe.each(cases)('$operation in $id', ({ operation, id, route }) => {
  const collector = collectors.find((each) => each.id === id) as Collector;
  const own = files.filter((file) => operationOf(file) === operation);
  const [service = '', name = ''] = operation.split('/');
  const wire = `${SERVICES[service]} ${route.as?.operation ?? name}`;

  test.each(own)('%s', async (file) => {
    const { statusCode, body } = recorded.parse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
    const answer = { statusCode, body: statusCode < 400 && route.as ? route.as.answer(body) : body };
    const scenario = renamed(readmission, statusCode < 400 ? (route.named?.(body) ?? {}) : {});
    const given = await recordsFor(scenario, collector.uses);
    const sound = await recordedRun(scenario, collector, { given, period: PERIOD, trail: TRAIL });
    const { evidence, requests } = await recordedRun(scenario, collector, {
      given,
      period: PERIOD,
      trail: TRAIL,
      answers: { [wire]: answer },
    });
    const left = evidence.gaps.length > sound.evidence.gaps.length;
    if (BROKEN[file] !== undefined) expect(evidence.gaps).toMatchObject([{ kind: 'malformed' }]);
    else if (statusCode < 400) expect(lost(evidence, route.kept(body))).toEqual([]);
    else expect(left || SAYS_ABSENT.test(String((body.Error as Fields).Code))).toBe(true);
    const asked = requests.filter((request) => `${request.service} ${request.operation}` === wire).length;
    expect(asked).toBeGreaterThan(0);
    expect(madeUp(evidence.body, sound.evidence.body, { body, asked })).toEqual([]);
  });
});

/** What should be in the evidence and is not. An item that could not be described further is named by its gap. */
function lost({ body, gaps }: Pick<Evidence, 'body' | 'gaps'>, kept: Kept): string[] {
  const told = canonicalJson({ body, gaps });
  return kept
    .filter(([, value]) => typeof value !== 'string' || !canonicalJson(gaps).includes(value))
    .map(([field, value]) => canonicalJson({ [field]: value }).slice(1, -1))
    .filter((pair) => !told.includes(pair));
}

/** The account with other names in its records. */
function renamed(scenario: ScenarioFiles, names: Readonly<Record<string, string>>): ScenarioFiles {
  const other = (value: unknown): unknown =>
    Object.entries(names).reduce<unknown>(
      (text, [from, to]) => JSON.parse(JSON.stringify(text).replaceAll(from, to)),
      value,
    );
  return Object.fromEntries(
    Object.entries(scenario).map(([path, value]) => [path, Array.isArray(value) ? other(value) : value]),
  );
}

/** Paths of empty and negative values that neither the recording nor the other answers of the account gave. */
function madeUp(body: unknown, sound: unknown, answer: { body: unknown; asked: number }): string[] {
  const before = new Set(negatives(sound).map(withoutNumbers));
  const said = negatives(answer.body).length * answer.asked;
  const fresh = negatives(body).filter((path) => !before.has(withoutNumbers(path)));
  return fresh.length > said ? fresh : [];
}

const withoutNumbers = (path: string): string => path.replaceAll(/\/\d+/g, '');

/** Paths of every `false` and every empty text, policies and other JSON texts included. */
function negatives(value: unknown, path = ''): string[] {
  if (value === false || value === '') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => negatives(each, `${path}/${name}`));
}
