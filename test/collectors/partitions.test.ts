import { expect, test } from 'vitest';
import type { Collector } from '../../src/collectors/collector.ts';
import { collectors } from '../../src/collectors/index.ts';
import type { Sealed } from '../../src/evidence/envelope.ts';
import { plan } from '../../src/runs/plan.ts';
import { recordedRun, TEST_ACCOUNT, TEST_REGION } from '../support/aws/collect.ts';
import type { ScenarioFiles } from '../support/aws/scenario.ts';
import { readmission } from './readmission.ts';

/** The collectors of the log and its digests make no ARNs, and have no calls that are recorded one by one. */
const reading: readonly Collector[] = collectors.filter(
  ({ id }) => id !== 'cloudtrail-changes' && id !== 'cloudtrail-integrity',
);

/** What every collector found in the account, each resting on those before it. */
async function evidenceOf(scenario: ScenarioFiles, home: string): Promise<readonly Sealed[]> {
  const records: Sealed[] = [];
  const ordered = plan(collectors, [{ id: TEST_ACCOUNT, regions: [home] }]).flat();
  for (const { collector } of ordered.filter((task) => reading.includes(task.collector))) {
    const place = collector.reach === 'regional' ? { region: home } : { home };
    records.push(await recordedRun(scenario, collector, { ...place, given: records, maxAttempts: 1 }));
  }
  return records;
}

/** Bodies and gaps as text, without digests: content that speaks of ARNs has another one in another partition. */
const found = (records: readonly Sealed[]) =>
  records.map(({ evidence: { kind, body, gaps } }) =>
    JSON.stringify({ kind, body, gaps }).replaceAll(/sha256:[0-9a-f]{64}/g, 'sha256:…'),
  );

test.each([
  { region: 'us-gov-east-1', partition: 'aws-us-gov' },
  { region: 'cn-northwest-1', partition: 'aws-cn' },
])(
  'finds in $partition what it finds elsewhere, under ARNs of $partition',
  { timeout: 120_000 },
  async ({ region, partition }) => {
    const moved = (text: string) =>
      text.replaceAll('arn:aws:', `arn:${partition}:`).replaceAll(TEST_REGION, region);
    const scenario = Object.fromEntries(
      Object.entries(readmission).map(([path, value]): [string, unknown] =>
        path.includes('/s3/objects/')
          ? [path, value]
          : [moved(path), JSON.parse(moved(JSON.stringify(value)))],
      ),
    );
    const here = await evidenceOf(readmission, TEST_REGION);
    expect(found(await evidenceOf(scenario, region))).toEqual(found(here).map(moved));
  },
);
