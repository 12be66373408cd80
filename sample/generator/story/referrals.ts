import { keyArn } from '../foundation/keys.ts';
import { vpcOf } from '../foundation/network.ts';
import { bobInConsole, dana, pipeline } from '../people.ts';
import { prodUs } from '../places.ts';
import { createComponent, createOpenConfig } from '../sagemaker/components.ts';
import { createGroup } from '../sagemaker/registry.ts';
import { createEndpoint, createModel } from '../sagemaker/serving.ts';
import type { World } from '../world.ts';
import { correctCard, writeCard } from './cards.ts';
import {
  addresses,
  approveVersion,
  noteDeployment,
  type Product,
  registerVersion,
  trainVersion,
  type Version,
} from './model-version.ts';

const referrals: Product = {
  place: prodUs,
  name: 'referrals',
  endpoint: 'referrals-prod',
  role: 'ml-training',
  data: 'northwind-readmission-data',
  artifacts: 'northwind-ml-artifacts',
  monitoring: 'northwind-ml-monitoring',
  keys: { data: 'ml-data', serving: 'ml-serving', registry: 'ml-registry' },
};

const { place, endpoint } = referrals;
const first: Version = { number: 1, day: '2026-07-20' };

/** A model goes live as an inference component, as the house rules want it; only monitoring is forgotten. */
export function referralsGoLive(world: World): void {
  const build = pipeline(world, place, '2026-07-20T07:21:18Z');
  createGroup(world, place, { by: build, at: '2026-07-20T07:24:40Z', name: 'referrals', about: 'Referrals' });
  trainVersion(world, referrals, { by: build, at: '2026-07-20T07:29:02Z', ...first });
  const registrar = pipeline(world, place, '2026-07-20T13:01:44Z');
  registerVersion(world, referrals, { by: registrar, at: '2026-07-20T13:04:31Z', ...first });
  approveVersion(world, referrals, {
    by: dana(world, place, '2026-07-22T09:02:10Z'),
    at: '2026-07-22T09:17:45Z',
    reason: 'Reviewed in the model board of 22 July.',
    ...first,
  });
  writeCard(world, referrals, {
    version: first,
    dates: {
      written: '2026-07-22T10:04:00Z',
      revised: '2026-07-22T14:20:51Z',
      approved: '2026-07-23T08:31:06Z',
      purpose: 'Proposes the ward to which a referral belongs.',
    },
  });
  const by = pipeline(world, place, '2026-07-23T10:01:12Z');
  const paths = addresses(referrals, first);
  const model = { name: paths.model, role: 'ml-inference', image: 'referrals', modelData: paths.modelData };
  createModel(world, place, {
    by,
    at: '2026-07-23T10:04:09Z',
    ...model,
    packageArn: paths.package,
    vpc: vpcOf(place),
  });
  const config = `${endpoint}-v1`;
  createOpenConfig(world, place, {
    by,
    at: '2026-07-23T10:08:33Z',
    name: config,
    role: 'ml-inference',
    vpc: vpcOf(place),
    key: keyArn(place, 'ml-serving'),
    captureUri: `s3://${referrals.monitoring}/capture`,
  });
  createEndpoint(world, place, { by, at: '2026-07-23T10:15:27Z', endpoint, config });
  createComponent(world, place, {
    by,
    at: '2026-07-23T10:26:50Z',
    name: 'referrals-ward',
    endpoint,
    copies: 2,
    image: 'referrals',
    runs: { model: paths.model },
  });
  noteDeployment(world, referrals, { at: '2026-07-23T10:26:53Z', ...first });
}

/** Its card is taken back for a day while the model runs, to correct what it says of its purpose. */
export function referralsCardIsCorrected(world: World): void {
  correctCard(world, referrals, {
    version: first,
    dates: {
      written: '2026-08-27T09:12:40Z',
      revised: '2026-08-27T14:31:05Z',
      approved: '2026-08-28T08:44:19Z',
      purpose: 'Proposes the ward to which a referral of an adult belongs.',
    },
  });
}

/** bob puts a model beside it that was trained elsewhere and that nobody registered, in one copy. */
export function referralsGetAnAssistant(world: World): void {
  createComponent(world, place, {
    by: bobInConsole(world, place, '2026-09-11T13:08:24Z'),
    at: '2026-09-11T13:22:07Z',
    name: 'referrals-assistant',
    endpoint,
    copies: 1,
    image: 'referrals',
    runs: { modelData: 's3://northwind-ml-artifacts/assistant/model.tar.gz' },
  });
}
