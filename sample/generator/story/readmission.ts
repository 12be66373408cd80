import { after } from '../clock.ts';
import { keyArn } from '../foundation/keys.ts';
import { vpcOf } from '../foundation/network.ts';
import { aliceAsAdmin, bobInConsole, dana, pipeline } from '../people.ts';
import { DEV, prodUs } from '../places.ts';
import { type BiasFiles, cleanBias, explainConfig, real } from '../real.ts';
import { addEvaluationData, deleteAssociation } from '../sagemaker/lineage.ts';
import { monitor } from '../sagemaker/monitoring.ts';
import { clarify } from '../sagemaker/processing.ts';
import { createGroup } from '../sagemaker/registry.ts';
import { createEndpoint, deleteConfig, updateEndpoint } from '../sagemaker/serving.ts';
import type { World } from '../world.ts';
import { writeCard } from './cards.ts';
import {
  addresses,
  approveVersion,
  makeConfig,
  noteDeployment,
  type Product,
  prepareServing,
  registerVersion,
  trainVersion,
  type Version,
} from './model-version.ts';

const readmission: Product = {
  place: prodUs,
  name: 'readmission',
  endpoint: 'readmission-prod',
  role: 'ml-training',
  data: 'northwind-readmission-data',
  artifacts: 'northwind-ml-artifacts',
  monitoring: 'northwind-ml-monitoring',
  keys: { data: 'ml-data', serving: 'ml-serving', registry: 'ml-registry' },
};

const { place, endpoint } = readmission;
const first: Version = { number: 1, day: '2026-07-01' };
const second: Version = { number: 2, day: '2026-08-11' };
const third: Version = { number: 3, day: '2026-09-14' };
const purpose = 'Estimates the risk that a patient is readmitted within 30 days.';

/** The first version goes live as the house rules want it. */
export function readmissionGoesLive(world: World): void {
  const build = pipeline(world, place, '2026-07-01T08:38:12Z');
  const about = 'Readmission risk';
  createGroup(world, place, {
    by: build,
    at: '2026-07-01T08:40:03Z',
    name: readmission.name,
    about,
    policy: shared(),
  });
  trainVersion(world, readmission, { by: build, at: '2026-07-01T08:44:51Z', ...first });
  const biasReport = bias(world, { at: '2026-07-01T11:02:40Z', version: first });
  const registrar = pipeline(world, place, '2026-07-01T13:01:09Z');
  registerVersion(world, readmission, { by: registrar, at: '2026-07-01T13:04:27Z', biasReport, ...first });
  approveVersion(world, readmission, {
    by: dana(world, place, '2026-07-01T15:05:33Z'),
    at: '2026-07-01T15:20:18Z',
    reason: 'Reviewed in the model board of 1 July.',
    ...first,
  });
  const dates = {
    written: '2026-07-01T15:31:00Z',
    revised: '2026-07-02T08:30:41Z',
    approved: '2026-07-02T09:00:25Z',
  };
  writeCard(world, readmission, { version: first, dates: { ...dates, purpose } });
  const deployer = pipeline(world, place, '2026-07-02T10:01:57Z');
  const config = prepareServing(world, readmission, {
    by: deployer,
    at: '2026-07-02T10:05:08Z',
    config: { number: 1 },
    ...first,
  });
  createEndpoint(world, place, { by: deployer, at: '2026-07-02T10:14:22Z', endpoint, config });
  noteDeployment(world, readmission, { at: '2026-07-02T10:14:24Z', ...first });
}

/** Drift monitoring, with one run in the period that found something. */
export function readmissionIsMonitored(world: World): void {
  monitor(world, place, {
    by: pipeline(world, place, '2026-07-02T13:58:44Z'),
    at: '2026-07-02T14:00:19Z',
    endpoint,
    type: 'DataQuality',
    role: 'ml-monitoring',
    key: keyArn(place, readmission.keys.serving),
    vpc: vpcOf(place),
    bucket: readmission.monitoring,
    constraints: real('data-quality-constraints.json'),
    statistics: real('data-quality-statistics.json'),
    runStatistics: real('data-quality-statistics.json'),
    hour: 5,
    outcome: (day) =>
      day === '2026-09-08'
        ? { status: 'CompletedWithViolations', violations: real('constraint-violations.json') }
        : null,
  });
}

/** The second version: alice deploys it without the key on a Friday, bob repairs it 43 hours later. */
export function readmissionLosesItsKey(world: World): void {
  const build = pipeline(world, place, '2026-08-11T08:38:02Z');
  trainVersion(world, readmission, { by: build, at: '2026-08-11T08:44:20Z', ...second });
  const biasReport = bias(world, { at: '2026-08-11T11:10:16Z', version: second });
  const explainReport = explain(world, { at: '2026-08-11T11:42:37Z', version: second });
  const registrar = pipeline(world, place, '2026-08-12T13:01:30Z');
  registerVersion(world, readmission, {
    by: registrar,
    at: '2026-08-12T13:04:02Z',
    biasReport,
    explainReport,
    ...second,
  });
  approveVersion(world, readmission, {
    by: dana(world, place, '2026-08-13T09:11:26Z'),
    at: '2026-08-13T09:26:49Z',
    reason: 'Reviewed in the model board of 13 August.',
    ...second,
  });
  const dates = {
    written: '2026-08-12T15:10:00Z',
    revised: '2026-08-13T09:40:11Z',
    approved: '2026-08-13T10:02:37Z',
  };
  writeCard(world, readmission, { version: second, dates: { ...dates, purpose } });

  const alice = aliceAsAdmin(world, place, '2026-08-14T13:47:31Z');
  const open = { number: 2, withoutKey: true } as const;
  const config = prepareServing(world, readmission, {
    by: alice,
    at: '2026-08-14T13:52:44Z',
    config: open,
    ...second,
  });
  updateEndpoint(world, place, { by: alice, at: '2026-08-14T14:02:00Z', endpoint, config });
  noteDeployment(world, readmission, { at: '2026-08-14T14:02:02Z', ...second });

  const bob = bobInConsole(world, place, '2026-08-16T08:49:12Z');
  const { model } = addresses(readmission, second);
  const repaired = makeConfig(world, readmission, {
    by: bob,
    at: '2026-08-16T08:57:05Z',
    model,
    config: { number: 3 },
  });
  const twice = { againAfter: 2700 };
  updateEndpoint(world, place, { by: bob, at: '2026-08-16T09:02:00Z', endpoint, config: repaired, ...twice });
  const tidy = bobInConsole(world, place, '2026-08-17T07:55:40Z');
  deleteConfig(world, place, { by: tidy, at: '2026-08-17T08:03:13Z', name: config });
}

/** A third version waits for approval. Its predecessor loses a link to the data it was evaluated with. */
export function readmissionGoesOn(world: World): void {
  const { run } = addresses(readmission, second);
  const uri = `s3://${readmission.data}/holdout/2026-08-11/`;
  const evaluator = pipeline(world, place, '2026-08-11T14:02:00Z');
  const source = addEvaluationData(world, place, { by: evaluator, at: '2026-08-11T14:03:31Z', uri, run });
  const build = pipeline(world, place, '2026-09-14T08:38:40Z');
  trainVersion(world, readmission, { by: build, at: '2026-09-14T08:45:17Z', ...third });
  const registrar = pipeline(world, place, '2026-09-15T13:00:55Z');
  registerVersion(world, readmission, { by: registrar, at: '2026-09-15T13:03:48Z', ...third });
  const person = dana(world, place, '2026-09-18T13:22:10Z');
  deleteAssociation(world, place, { by: person, at: '2026-09-18T13:27:45Z', source, destination: run });
}

interface When {
  readonly at: string;
  readonly version: Version;
}

function bias(world: World, when: When): string {
  return report(world, { ...when, what: 'bias', files: cleanBias('readmitted', 'patient_gender_female') });
}

function explain(world: World, when: When): string {
  const files = {
    config: explainConfig(addresses(readmission, when.version).model),
    analysis: real('explainability-analysis.json'),
  };
  return report(world, { ...when, what: 'explain', files });
}

function report(
  world: World,
  { at, version, what, files }: When & { readonly what: 'bias' | 'explain'; readonly files: BiasFiles },
): string {
  return clarify(world, place, {
    by: pipeline(world, place, after(at, -60)),
    at,
    name: `readmission-${what}-${version.day}`,
    role: 'ml-training',
    dataset: addresses(readmission, version).data,
    folder: `s3://${readmission.artifacts}/clarify`,
    ...files,
    key: keyArn(place, readmission.keys.data),
    vpc: vpcOf(place),
  });
}

/** The data scientists of the other account may read the group. */
function shared() {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'DataScienceReads',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${DEV}:root` },
        Action: [
          'sagemaker:DescribeModelPackageGroup',
          'sagemaker:ListModelPackages',
          'sagemaker:DescribeModelPackage',
        ],
        Resource: [
          `arn:aws:sagemaker:${place.region}:${place.account}:model-package-group/readmission`,
          `arn:aws:sagemaker:${place.region}:${place.account}:model-package/readmission/*`,
        ],
      },
    ],
  };
}
