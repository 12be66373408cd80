import { randomBytes } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { collectors } from '../../src/collectors/index.ts';
import { openContainer } from '../../src/container/open-container.ts';
import { evidenceText } from '../../src/evidence/envelope.ts';
import { assess } from '../../src/runs/assess.ts';
import { collect } from '../../src/runs/collect.ts';
import type { AccountEntry } from '../../src/runs/open-account.ts';
import { publish } from '../../src/runs/publish.ts';
import { replayPack } from '../../src/runs/replay.ts';
import { liveSession } from '../../src/runs/sessions.ts';
import { createAuthority } from '../../src/signing/authority.ts';
import { fileSigner } from '../../src/signing/file-signer.ts';
import type { Fault } from '../support/aws/faults.ts';
import { operations } from '../support/aws/operations.ts';
import type { ScenarioFiles } from '../support/aws/scenario.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { runInputs } from '../support/run-inputs.ts';

const A = '111122223333';
const B = '444455556666';
const now = (): Date => new Date('2026-10-02T06:00:00Z');
const ENTRY = { role: `arn:aws:iam::${B}:role/ExhibitCollector`, externalId: 'both know' };

const inputs = runInputs({
  organization: 'Acme & Söhne',
  accounts: [
    { id: A, name: null, regions: ['us-east-1'] },
    { id: B, name: null, regions: ['us-east-1'] },
  ],
  collectors: collectors.map(({ id }) => id),
});

/** A clock that never shows the same time twice, as in a real run. */
function ticking(): () => Date {
  let reading = 0;
  return () => new Date(now().getTime() + 1000 * ++reading);
}

let aws: AwsStandIn;
afterEach(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});

async function session(
  scenario: ScenarioFiles,
  over: { entry?: Partial<AccountEntry>; faults?: Fault[]; signal?: AbortSignal } = {},
) {
  aws = await startAws(scenario);
  if (over.faults) aws.setFaults(over.faults);
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${A}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
  const signal = over.signal ?? new AbortController().signal;
  const live = liveSession(
    { inputs, trail: null, integrity: null, now: ticking(), signal },
    [{ id: A }, { id: B, ...ENTRY, ...over.entry }],
    { throttle: null, retry: { mode: 'standard', maxAttempts: 1 } },
  );
  const collecting = () =>
    collect(inputs, { answers: live.answers, onProgress: () => undefined, signal, concurrency: 3 });
  return { live, collecting };
}

const identities = {
  [`${A}/global/sts/identity.json`]: { Arn: `arn:aws:iam::${A}:user/auditor`, Account: A, UserId: 'A' },
  [`${B}/global/sts/identity.json`]: { Account: B, UserId: 'B', ExternalId: 'both know' },
};

test('reads every account with its own identity and calls nothing but reads', async () => {
  const { collecting } = await session(identities);
  const evidence = await collecting();
  const principals = new Set(
    evidence.map(({ evidence: one }) => `${one.scope.account} ${one.collectedBy.principal}`),
  );
  expect([...principals].toSorted()).toEqual([
    `${A} arn:aws:iam::${A}:user/auditor`,
    expect.stringMatching(new RegExp(`^${B} arn:aws:sts::${B}:assumed-role/`)),
  ]);
  const operations = new Set(aws.requests.map(({ operation }) => operation));
  expect(
    [...operations].filter(
      (name) => !/^(List|Describe|Get|Search|Query|BatchDescribe|AssumeRole$)/.test(name),
    ),
  ).toEqual([]);
});

test('an account whose role cannot be assumed is all gaps, and nothing of it passes', async () => {
  const { collecting } = await session(identities, { entry: { externalId: 'wrong' } });
  const evidence = await collecting();
  const closed = evidence.filter(({ evidence: one }) => one.scope.account === B);
  expect(closed).toHaveLength(collectors.length);
  for (const { evidence: one } of closed) {
    expect(one.gaps).toMatchObject([{ kind: 'denied', action: 'sts:AssumeRole', resource: null }]);
  }
  const items = assess(evidence, inputs).results.flatMap((result) =>
    result.items.filter(({ account }) => account === B),
  );
  expect(items.length).toBeGreaterThan(0);
  expect(new Set(items.map(({ outcome }) => outcome))).toEqual(new Set(['unknown']));
});

test('without a log every check that looks at changes is open', async () => {
  const { collecting } = await session(identities);
  const { results } = assess(await collecting(), inputs);
  const overChanges = results.filter(({ needs }) => needs.includes('aws.cloudtrail.changes@1'));
  expect(overChanges.length).toBeGreaterThan(10);
  expect(overChanges.filter(({ outcome }) => outcome === 'pass' || outcome === 'not-applicable')).toEqual([]);
});

test.each(['denied', 'throttle', 'malformed', 'server-error'] as const)(
  'an account where everything is %s gives a whole pack in which nothing passes',
  { timeout: 120_000 },
  async (fault) => {
    const services = Object.keys(operations).filter((service) => service !== 'STS');
    const faults = services.map((service) => ({ service, operation: '*', fault }));
    const { collecting } = await session(identities, { faults });
    const { results } = assess(await collecting(), inputs);
    const known = results.filter(({ outcome }) => outcome !== 'unknown');
    // Where no query service reads the log, or no place of evaluation reports is named, there is nothing to ask for.
    expect(known.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['athena-workgroup', 'not-applicable'],
      ['sagemaker-evaluation-fairness', 'not-applicable'],
      ['sagemaker-evaluation-results', 'not-applicable'],
    ]);
  },
);

test('credentials of another account are refused before anything is collected', async () => {
  const { collecting } = await session({
    ...identities,
    [`${A}/global/sts/identity.json`]: { Arn: `arn:aws:iam::${B}:user/x`, Account: B, UserId: 'X' },
  });
  await expect(collecting()).rejects.toMatchObject({ code: 'CREDENTIALS_REJECTED' });
  expect(aws.requests.filter(({ service }) => service !== 'STS')).toEqual([]);
});

test('a run that is stopped ends and leaves no record', async () => {
  const aborter = new AbortController();
  const { collecting } = await session(identities, { signal: aborter.signal });
  aborter.abort();
  await expect(collecting()).rejects.toMatchObject({ code: 'RUN_ABORTED' });
});

test('a secret of the account is in no file of the pack, and the pack can still be performed again', async () => {
  const secret = 'wJalrXUtnFEMIK7MDENGbPxRfiCYzzzzzzzzzKEY';
  const arn = `arn:aws:sagemaker:us-east-1:${A}:training-job/leaky`;
  const { live, collecting } = await session({
    ...identities,
    [`${A}/us-east-1/sagemaker/training-jobs.json`]: [
      {
        TrainingJobName: 'leaky',
        TrainingJobArn: arn,
        CreationTime: '2026-08-01T00:00:00Z',
        TrainingJobStatus: 'Completed',
        Environment: { AWS_SECRET_ACCESS_KEY: secret, DB_URL: `postgres://app:${secret}@db/x` },
        HyperParameters: { password: secret, epochs: '7' },
      },
    ],
  });
  const evidence = await collecting();
  expect(evidence.map(({ evidence: one }) => evidenceText(one)).join('')).toContain(arn);
  const authority = await createAuthority({
    organization: 'Acme',
    now: now(),
    kind: 'ec-p256',
    random: (n) => randomBytes(n),
  });
  const signer = fileSigner(
    {
      keyPem: authority.signer.keyPem,
      certificatePem: authority.signer.certificatePem,
      chainPem: authority.root.certificatePem,
      crlPem: authority.crlPem,
    },
    now(),
  );
  const assessment = assess(evidence, inputs);
  const onProgress = (): void => undefined;
  const { container } = await publish(
    { inputs, evidence, assessment, documents: new Map(), ...(await live.kept()) },
    { signer, signedAt: now(), onProgress },
  );
  for (const [name, bytes] of openContainer(container)) expect(bytes.includes(secret), name).toBe(false);
  // Inputs as versions wrote them that compared nothing.
  expect(JSON.parse(String(openContainer(container).get('pack.json')))).not.toHaveProperty('changes');
  expect(await replayPack(container, onProgress, new AbortController().signal)).toMatchObject({
    identical: true,
    differences: [],
  });
});
