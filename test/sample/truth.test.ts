import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attribute } from '../../src/trail/attribution.ts';
import { readRecord, type TrailRecord } from '../../src/trail/record.ts';
import { indexSessions } from '../../src/trail/sessions.ts';
import { events, filesNamed, recordsOf, told, writtenTruth } from './account.ts';

const { findings, gaps } = writtenTruth();
const period = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };

const records: readonly TrailRecord[] = events.flatMap((event) => readRecord(event).record ?? []);
const sessions = indexSessions(records);

/** Ends of intervals that an event made. */
const ends = findings.flatMap(({ check, account, region, intervals }) =>
  intervals.flatMap(({ from, to, cause, end }) => [
    ...(cause ? [{ check, account, region, at: from, ...cause }] : []),
    ...(end ? [{ check, account, region, at: to, ...end }] : []),
  ]),
);

function eventAt({
  account,
  at,
  event,
}: {
  account: string;
  at: string;
  event: string;
}): TrailRecord | undefined {
  return records.find((one) => one.account === account && one.at === at && one.name === event);
}

test.each(ends)('$check: $event of $at is in the log, and $person stands behind it', (end) => {
  const found = eventAt(end);
  expect(found?.error).toBeNull();
  if (!found) return;
  if (end.region !== 'global') expect(found.region).toBe(end.region);
  const { name, strength } = attribute(found, sessions);
  expect({ name, strength }).toEqual({ name: end.person, strength: 'certain' });
});

test('the endpoint ran without a key for exactly 43 hours, the trail was off for exactly 25 minutes', () => {
  const length = (check: string) =>
    findings
      .filter((one) => one.check === check)
      .map(({ intervals: [first] }) =>
        first ? (Date.parse(first.to) - Date.parse(first.from)) / 60_000 : null,
      );
  expect(length('sagemaker-endpoint-volume-key')).toEqual([43 * 60]);
  expect(length('cloudtrail-trail-continuity')).toEqual([25]);
});

test('an open end of an interval is an end of the period', () => {
  for (const { intervals } of findings) {
    for (const { from, to, cause, end } of intervals) {
      expect(from < to).toBe(true);
      if (!cause) expect(from).toBe(period.from);
      if (!end) expect(to).toBe(period.to);
    }
  }
});

test('at least fifteen kinds of findings are planted, each item once', () => {
  const fails = findings.filter(({ outcome }) => outcome === 'fail');
  expect(new Set(fails.map(({ check }) => check)).size).toBeGreaterThanOrEqual(15);
  const items = findings.map(
    ({ check, account, region, resource }) => `${check} ${account} ${region} ${resource}`,
  );
  expect(new Set(items).size).toBe(items.length);
});

/** How the scenario names it: buckets and parts of networks by name, users in a line of the credential report. */
function asTold(resource: string): string {
  if (/^arn:aws:iam::\d+:(root$|user\/)/.test(resource)) return `,${resource},`;
  const [, name = resource] =
    /^arn:aws:(?:s3:::|ec2:.*\/|budgets::\d{12}:budget\/|glue:.*\/)(.+)$/.exec(resource) ?? [];
  return JSON.stringify(name);
}

test('each finding speaks of something that the scenario or the log knows', () => {
  const known = `${JSON.stringify([...told.scenario].filter(([path]) => !path.includes('/objects/')))} ${JSON.stringify(events)}`;
  for (const { resource, account, region } of [...findings, ...gaps]) {
    // The log of a place has no name of its own, and neither has what stands above an account.
    if (resource === `CloudTrail of ${account}/${region}`) continue;
    if (resource === `SageMaker spend of ${account}`) continue;
    if (/^(SageMaker guardrail [a-z-]+ of|policies above) \d{12}$/.test(resource)) continue;
    // A place of reports is a bucket and the start of the keys in it.
    const [, bucket, prefix] = /^s3:\/\/([^/]+)\/(.+)$/.exec(resource) ?? [];
    if (bucket && prefix) {
      expect(known).toContain(`"Bucket":"${bucket}","Key":"${prefix}`);
      continue;
    }
    for (const part of resource.replace(/^association /, '').split(/ > |@(?=sha256:)/)) {
      expect(known.includes(asTold(part)), part).toBe(true);
      if (region !== 'global' && !part.startsWith('sha256:'))
        expect(part).toContain(`:${region}:${account}:`);
    }
  }
});

test('the gaps are the faults of the scenario, and what a member of the organisation may not read', () => {
  const faults = recordsOf('faults.json').map(
    ({ account, resource, operation }) => `${account} s3:${operation} ${resource}`,
  );
  const members = [...told.scenario.keys()]
    .flatMap((path) => /^(\d{12})\/global\/organizations\/organization\.json$/.exec(path)?.[1] ?? [])
    .filter((account) => recordsOf(`${account}/global/organizations/policies.json`).length === 0)
    .map((account) => `${account} organizations:DescribePolicy policies above ${account}`);
  expect(
    gaps.map((gap) => `${gap.account} ${gap.action} ${gap.resource.replace('arn:aws:s3:::', '')}`),
  ).toEqual([...faults, ...members]);
});

test('people behind chains are not named by their sessions', () => {
  const deployed = records.filter(({ identity }) =>
    /assumed-role\/(MLAdmin|MLDeployer|DataScientist)\//.test(identity.arn ?? ''),
  );
  expect(deployed.length).toBeGreaterThan(10);
  for (const { identity } of deployed) expect(identity.principalId).not.toMatch(/alice|bob|carol|@/);
  expect(filesNamed('endpoints')).toHaveLength(2);
});

test('the README counts the failures that are written down', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const failures = findings.filter(({ outcome }) => outcome === 'fail').length;
  expect(readme).toContain(`with ${failures} planted failures`);
});
