import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { collectors } from '../../src/collectors/index.ts';
import { loadConfigFile } from '../../src/config/load.ts';
import type { Period } from '../../src/core/period.ts';
import { examine } from '../../src/doctor/examine.ts';
import type { Line, Topic } from '../../src/doctor/line.ts';
import { frameworks } from '../../src/mappings/index.ts';
import type { Fault } from '../support/aws/faults.ts';
import type { ScenarioFiles } from '../support/aws/scenario.ts';
import { startAws } from '../support/aws/server.ts';

export const A = '111122223333';
export const B = '444455556666';
export const NOW = new Date('2026-10-02T06:00:00Z');
export const QUARTER: Period = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
export const TRAIL_ARN = `arn:aws:cloudtrail:us-east-1:${A}:trail/org`;

/** Two accounts, of which the second one is entered through a role; `trail` is YAML. */
export const configText = (trail = '[]', over = '') => `organization: Acme
accounts:
  - { id: "${A}", name: prod, regions: [us-east-1] }
  - { id: "${B}", role: "arn:aws:iam::${B}:role/audit/Reader", externalId: both-know, regions: [us-east-1] }
trail: ${trail}
${over}`;

/** A trail that logs, with digests, in the first account. */
export function trailFiles(over: { trail?: object; status?: object; account?: string } = {}): ScenarioFiles {
  const { account = A } = over;
  const Trail = {
    Name: 'org',
    TrailARN: TRAIL_ARN.replace(A, account),
    HomeRegion: 'us-east-1',
    IsMultiRegionTrail: true,
    S3BucketName: 'org-trail',
    LogFileValidationEnabled: true,
    ...over.trail,
  };
  return {
    [`${account}/us-east-1/cloudtrail/trails.json`]: [{ Trail, Status: { IsLogging: true, ...over.status } }],
  };
}

export interface ExaminedAt {
  readonly lines: readonly Line[];
  readonly reached: boolean | null;
  readonly operations: readonly string[];
  /** The lines of a topic, without it. */
  readonly of: (topic: Topic) => readonly Omit<Line, 'topic'>[];
}

/** Looks before a run with the stand-in for AWS; the environment has the credentials of the first account. */
export async function examineAt(
  scenario: ScenarioFiles,
  given: { yaml?: string; faults?: readonly Fault[]; period?: Period | null; identity?: string } = {},
): Promise<ExaminedAt> {
  const { yaml = configText(), faults = [], period = QUARTER, identity = A } = given;
  const aws = await startAws(scenario);
  aws.setFaults(faults);
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${identity}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-doctor-'));
  try {
    await writeFile(join(folder, 'exhibit.yaml'), yaml);
    const { lines, reached } = await examine({
      config: await loadConfigFile(join(folder, 'exhibit.yaml')),
      name: 'exhibit.yaml',
      period,
      collectors,
      frameworks,
      now: NOW,
      signal: new AbortController().signal,
      retry: { mode: 'standard', maxAttempts: 1 },
    });
    const operations = [...new Set(aws.requests.map(({ service, operation }) => `${service} ${operation}`))];
    const of = (topic: Topic) =>
      lines.filter((line) => line.topic === topic).map(({ topic: _, ...line }) => line);
    return { lines, reached, operations: operations.toSorted(), of };
  } finally {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
    await aws.stop();
  }
}
