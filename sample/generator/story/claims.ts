import { after } from '../clock.ts';
import { keyArn } from '../foundation/keys.ts';
import { vpcOf } from '../foundation/network.ts';
import { carolAsDeployer, dana, pipeline } from '../people.ts';
import { prodEu, prodUs } from '../places.ts';
import { type BiasFiles, cleanBias, explainConfig, real } from '../real.ts';
import { monitor } from '../sagemaker/monitoring.ts';
import { clarify } from '../sagemaker/processing.ts';
import { createGroup } from '../sagemaker/registry.ts';
import { createEndpoint, updateEndpoint } from '../sagemaker/serving.ts';
import type { World } from '../world.ts';
import { writeCard } from './cards.ts';
import {
  addresses,
  approveVersion,
  noteDeployment,
  type Product,
  prepareServing,
  registerVersion,
  trainVersion,
  type Version,
} from './model-version.ts';

const claims: Product = {
  place: prodEu,
  name: 'claims-fraud',
  endpoint: 'claims-fraud-prod',
  role: 'claims-training',
  data: 'northwind-claims-data',
  artifacts: 'northwind-claims-artifacts',
  monitoring: 'northwind-claims-monitoring',
  keys: { data: 'claims-data', serving: 'claims-serving', registry: 'claims-registry' },
};

const { place, endpoint } = claims;
const first: Version = { number: 1, day: '2026-07-06' };
const candidate: Version = { number: 0, day: '2026-08-06' };
const second: Version = { number: 2, day: '2026-09-22' };
const purpose = 'Marks claims that a person should look at before they are paid.';

/** The first version goes live as the house rules want it. */
export function claimsGoLive(world: World): void {
  const build = pipeline(world, place, '2026-07-06T13:38:09Z');
  createGroup(world, place, {
    by: build,
    at: '2026-07-06T13:40:22Z',
    name: claims.name,
    about: 'Claims fraud',
  });
  trainVersion(world, claims, { by: build, at: '2026-07-06T13:44:40Z', ...first });
  const files = cleanBias('fraud', 'customer_gender_female');
  const biasReport = report(world, { at: '2026-07-06T16:02:13Z', version: first, what: 'bias', files });
  const registrar = pipeline(world, place, '2026-07-07T08:01:25Z');
  registerVersion(world, claims, { by: registrar, at: '2026-07-07T08:04:11Z', biasReport, ...first });
  approveVersion(world, claims, {
    by: dana(world, prodUs, '2026-07-07T09:30:50Z'),
    at: '2026-07-07T09:52:16Z',
    reason: 'Reviewed in the model board of 7 July.',
    ...first,
  });
  const dates = {
    written: '2026-07-07T10:15:00Z',
    revised: '2026-07-07T14:05:33Z',
    approved: '2026-07-08T08:12:08Z',
  };
  writeCard(world, claims, { version: first, dates: { ...dates, purpose } });
  const deployer = pipeline(world, place, '2026-07-08T09:46:02Z');
  const config = prepareServing(world, claims, {
    by: deployer,
    at: '2026-07-08T09:49:51Z',
    config: { number: 1 },
    ...first,
  });
  createEndpoint(world, place, { by: deployer, at: '2026-07-08T10:00:41Z', endpoint, config });
  noteDeployment(world, claims, { at: '2026-07-08T10:00:44Z', ...first });
}

/** Quality monitoring, which finds no data once capture is off. */
export function claimsAreMonitored(world: World): void {
  const reason = 'ClientError: Job inputs had no data';
  monitor(world, place, {
    by: pipeline(world, place, '2026-07-08T11:01:47Z'),
    at: '2026-07-08T11:04:05Z',
    endpoint,
    type: 'ModelQuality',
    role: 'ml-monitoring',
    key: keyArn(place, claims.keys.serving),
    vpc: vpcOf(place),
    bucket: claims.monitoring,
    constraints: real('model-quality-constraints.json'),
    statistics: real('model-quality-statistics.json'),
    runStatistics: real('model-quality-statistics.json'),
    hour: 5,
    outcome: (day) => (day >= '2026-09-26' ? { status: 'Failed', reason } : null),
  });
}

/**
 * The second version: registered as approved by the pipeline itself, with an artifact that is not the trained one, a
 * bias metric that failed and a card that stays a draft; carol deploys it from the other account and leaves data capture out.
 */
export function claimsCutCorners(world: World): void {
  const trial = pipeline(world, place, '2026-08-06T13:38:55Z');
  trainVersion(world, claims, { by: trial, at: '2026-08-06T13:44:02Z', ...candidate });
  const build = pipeline(world, place, '2026-09-22T09:38:17Z');
  trainVersion(world, claims, { by: build, at: '2026-09-22T09:44:30Z', ...second });
  const files = { config: real('bias-analysis-config.json'), analysis: real('bias-analysis.json') };
  const biasReport = report(world, { at: '2026-09-22T12:15:08Z', version: second, what: 'bias', files });
  const explained = {
    config: explainConfig('claims-fraud-v2'),
    analysis: real('explainability-analysis.json'),
  };
  report(world, { at: '2026-09-22T12:48:51Z', version: second, what: 'explain', files: explained });
  const registrar = pipeline(world, place, '2026-09-23T08:01:37Z');
  registerVersion(world, claims, {
    by: registrar,
    at: '2026-09-23T08:04:59Z',
    approval: 'Approved',
    biasReport,
    replaced: true,
    ...second,
  });
  const dates = { written: '2026-09-23T10:02:00Z', revised: '2026-09-23T15:44:26Z', approved: null };
  writeCard(world, claims, { version: second, dates: { ...dates, purpose } });

  const carol = carolAsDeployer(world, place, '2026-09-24T11:02:30Z');
  const blind = { number: 2, withoutCapture: true } as const;
  const config = prepareServing(world, claims, {
    by: carol,
    at: '2026-09-24T11:08:14Z',
    config: blind,
    ...second,
  });
  updateEndpoint(world, place, { by: carol, at: '2026-09-24T11:20:00Z', endpoint, config });
  noteDeployment(world, claims, { at: '2026-09-24T11:20:03Z', ...second });
}

function report(
  world: World,
  { at, version, what, files }: { at: string; version: Version; what: 'bias' | 'explain'; files: BiasFiles },
): string {
  return clarify(world, place, {
    by: pipeline(world, place, after(at, -60)),
    at,
    name: `claims-fraud-${what}-${version.day}`,
    role: claims.role,
    dataset: addresses(claims, version).data,
    folder: `s3://${claims.artifacts}/clarify`,
    config: files.config,
    analysis: files.analysis,
    key: keyArn(place, claims.keys.data),
    vpc: vpcOf(place),
  });
}
