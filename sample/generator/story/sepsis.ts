import { keyArn } from '../foundation/keys.ts';
import { vpcOf } from '../foundation/network.ts';
import { aliceAsAdmin, bobInConsole, carolAsDeployer, dana, pipeline } from '../people.ts';
import { prodUs } from '../places.ts';
import { constraintsWithOneOff, real } from '../real.ts';
import { deleteArtifact, deleteAssociation } from '../sagemaker/lineage.ts';
import { monitor } from '../sagemaker/monitoring.ts';
import { createGroup } from '../sagemaker/registry.ts';
import { createEndpoint, updateEndpoint } from '../sagemaker/serving.ts';
import { deleteTraining } from '../sagemaker/training.ts';
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

const sepsis: Product = {
  place: prodUs,
  name: 'sepsis-alert',
  endpoint: 'sepsis-alert-prod',
  role: 'ml-training',
  data: 'northwind-sepsis-data',
  artifacts: 'northwind-ml-artifacts',
  monitoring: 'northwind-ml-monitoring',
  keys: { data: 'ml-data', serving: 'ml-serving', registry: 'ml-registry' },
};

const { place, endpoint } = sepsis;
const first: Version = { number: 1, day: '2026-07-03' };
const second: Version = { number: 2, day: '2026-09-03' };

/** bob trains and registers the model, and approves it himself three days later; dana writes its card and approves it. */
export function sepsisGoesLive(world: World): void {
  const bob = bobInConsole(world, place, '2026-07-03T09:05:02Z');
  createGroup(world, place, {
    by: bob,
    at: '2026-07-03T09:09:30Z',
    name: sepsis.name,
    about: 'Sepsis early warning',
  });
  trainVersion(world, sepsis, { by: bob, at: '2026-07-03T09:14:12Z', ...first });
  const afternoon = bobInConsole(world, place, '2026-07-03T14:20:46Z');
  registerVersion(world, sepsis, { by: afternoon, at: '2026-07-03T14:31:08Z', ...first });
  const monday = bobInConsole(world, place, '2026-07-06T08:41:15Z');
  approveVersion(world, sepsis, {
    by: monday,
    at: '2026-07-06T08:50:37Z',
    reason: 'Needed for go-live.',
    ...first,
  });
  writeCard(world, sepsis, {
    version: first,
    author: dana,
    dates: {
      written: '2026-07-03T16:02:00Z',
      revised: '2026-07-06T09:20:09Z',
      approved: '2026-07-06T09:41:52Z',
      purpose: 'Warns of a beginning sepsis from vital signs.',
    },
  });
  const build = pipeline(world, place, '2026-07-06T10:51:20Z');
  const config = prepareServing(world, sepsis, {
    by: build,
    at: '2026-07-06T10:55:11Z',
    config: { number: 1 },
    ...first,
  });
  createEndpoint(world, place, { by: build, at: '2026-07-06T11:05:30Z', endpoint, config });
  noteDeployment(world, sepsis, { at: '2026-07-06T11:05:33Z', ...first });
}

/** Monitoring compares with constraints of which one feature is switched off. */
export function sepsisIsMonitored(world: World): void {
  monitor(world, place, {
    by: pipeline(world, place, '2026-07-06T11:18:03Z'),
    at: '2026-07-06T11:20:29Z',
    endpoint,
    type: 'DataQuality',
    role: 'ml-monitoring',
    key: keyArn(place, sepsis.keys.serving),
    vpc: vpcOf(place),
    bucket: sepsis.monitoring,
    constraints: constraintsWithOneOff(),
    statistics: real('monitor-statistics.json'),
    runStatistics: real('monitor-statistics.json'),
    hour: 4,
  });
}

/** alice saves an instance; a second version is trained; carol clears away what the first one was made from. */
export function sepsisLosesItsOrigin(world: World): void {
  const build = pipeline(world, place, '2026-09-03T08:38:31Z');
  trainVersion(world, sepsis, { by: build, at: '2026-09-03T08:45:00Z', ...second });
  const registrar = pipeline(world, place, '2026-09-04T13:01:12Z');
  registerVersion(world, sepsis, { by: registrar, at: '2026-09-04T13:04:36Z', ...second });

  const alice = aliceAsAdmin(world, place, '2026-09-10T10:11:07Z');
  const { model, job, run, dataArtifact } = addresses(sepsis, first);
  const smaller = { number: 2, instances: 1 };
  const config = makeConfig(world, sepsis, { by: alice, at: '2026-09-10T10:22:19Z', model, config: smaller });
  updateEndpoint(world, place, { by: alice, at: '2026-09-10T10:30:00Z', endpoint, config });

  const carol = carolAsDeployer(world, place, '2026-09-15T16:36:48Z');
  deleteAssociation(world, place, {
    by: carol,
    at: '2026-09-15T16:41:03Z',
    source: dataArtifact,
    destination: run,
  });
  deleteArtifact(world, place, { by: carol, at: '2026-09-15T16:42:20Z', arn: dataArtifact });
  deleteTraining(world, place, { by: carol, at: '2026-09-15T16:44:35Z', name: job });
}
