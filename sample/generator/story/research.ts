import type { Act } from '../calls.ts';
import { after } from '../clock.ts';
import { keyArn } from '../foundation/keys.ts';
import { vpcOf } from '../foundation/network.ts';
import { hex } from '../ids.ts';
import { carolAsScientist, erinInStudio } from '../people.ts';
import { devEu, devUs, imageOf, type Place } from '../places.ts';
import { processData } from '../sagemaker/processing.ts';
import { createGroup, registerPackage } from '../sagemaker/registry.ts';
import { createModel } from '../sagemaker/serving.ts';
import { deleteTraining, type Training, train } from '../sagemaker/training.ts';
import type { World } from '../world.ts';

const RESEARCH = 'research-training';
const STUDIO = 'service-role/studio-execution';

interface Plan {
  readonly place: Place;
  readonly person: 'carol' | 'erin';
  readonly name: string;
  /** Start of the session; the job starts a few minutes later. */
  readonly at: string;
  readonly instances?: number;
  readonly encryptedTraffic?: boolean;
  readonly spot?: Training['spot'];
}

const EXPERIMENTS: readonly Plan[] = [
  { place: devUs, person: 'carol', name: 'los-forecast-2026-07-09', at: '2026-07-09T08:31:10Z' },
  {
    place: devUs,
    person: 'carol',
    name: 'los-forecast-2026-08-05',
    at: '2026-08-05T09:12:44Z',
    instances: 2,
    encryptedTraffic: false,
  },
  { place: devUs, person: 'carol', name: 'los-forecast-2026-09-02', at: '2026-09-02T08:55:03Z' },
  { place: devUs, person: 'carol', name: 'no-show-2026-07-15', at: '2026-07-15T12:20:31Z' },
  {
    place: devUs,
    person: 'carol',
    name: 'no-show-2026-08-19',
    at: '2026-08-19T13:04:17Z',
    instances: 2,
    spot: { checkpoints: null },
  },
  {
    place: devUs,
    person: 'carol',
    name: 'no-show-2026-09-16',
    at: '2026-09-16T07:41:26Z',
    spot: { checkpoints: 's3://northwind-research-artifacts/checkpoints/no-show-2026-09-16' },
  },
  { place: devUs, person: 'erin', name: 'readmission-exp-2026-07-10', at: '2026-07-10T13:15:40Z' },
  { place: devUs, person: 'erin', name: 'readmission-exp-2026-07-28', at: '2026-07-28T09:44:12Z' },
  { place: devUs, person: 'erin', name: 'readmission-exp-2026-08-25', at: '2026-08-25T14:30:55Z' },
  { place: devUs, person: 'erin', name: 'readmission-exp-2026-09-29', at: '2026-09-29T13:51:08Z' },
  { place: devEu, person: 'carol', name: 'claims-exp-2026-07-21', at: '2026-07-21T09:20:37Z' },
  { place: devEu, person: 'carol', name: 'claims-exp-2026-08-12', at: '2026-08-12T08:07:52Z' },
  { place: devEu, person: 'carol', name: 'claims-exp-2026-09-09', at: '2026-09-09T11:33:29Z' },
  { place: devEu, person: 'carol', name: 'claims-exp-2026-09-25', at: '2026-09-25T09:48:15Z' },
];

/** Every third experiment prepares its features first. */
export function researchExperiments(world: World): void {
  for (const [index, plan] of EXPERIMENTS.entries()) {
    const { place, name } = plan;
    const by =
      plan.person === 'carol' ? carolAsScientist(world, place, plan.at) : erinInStudio(world, place, plan.at);
    const data = `s3://${dataBucket(place)}/${name}/train/`;
    if (index % 3 === 0) prepare(world, plan, { by, at: after(plan.at, 190) });
    train(world, place, {
      by,
      at: after(plan.at, 1510),
      ...common(plan),
      name,
      inputs: { train: data },
      ...(plan.instances ? { instances: plan.instances } : {}),
      ...(plan.spot ? { spot: plan.spot } : {}),
      ...(plan.encryptedTraffic === undefined ? {} : { encryptedTraffic: plan.encryptedTraffic }),
    });
  }
}

/** erin tries something outside the network rules and deletes it the next morning. */
export function researchShortcut(world: World): void {
  const name = 'quick-test-2026-08-20';
  const plan: Plan = { place: devUs, person: 'erin', name, at: '2026-08-20T15:02:19Z' };
  const inputs = { train: 's3://northwind-research-data/quick-test/train/' };
  const evening = erinInStudio(world, devUs, plan.at);
  const rules = { vpc: null, isolated: false };
  train(world, devUs, { by: evening, at: '2026-08-20T15:12:06Z', ...common(plan), name, inputs, ...rules });
  const morning = erinInStudio(world, devUs, '2026-08-21T08:01:33Z');
  deleteTraining(world, devUs, { by: morning, at: '2026-08-21T08:05:41Z', name });
}

/** erin registers the best experiment, which waits for a decision. */
export function researchRegisters(world: World): void {
  const name = 'readmission-research';
  const by = erinInStudio(world, devUs, '2026-08-26T07:58:20Z');
  createGroup(world, devUs, { by, at: '2026-08-26T08:02:14Z', name, about: 'Candidates for readmission' });
  const modelData = 's3://northwind-research-artifacts/models/readmission-exp-2026-08-25/output/model.tar.gz';
  const key = keyArn(devUs, 'research');
  const version = {
    group: name,
    version: 1,
    approval: 'PendingManualApproval',
    image: 'research',
    modelData,
  } as const;
  registerPackage(world, devUs, {
    by,
    at: '2026-08-26T08:06:50Z',
    ...version,
    key,
    commit: hex('commit research', 40),
  });
  const model = { name: 'readmission-exp', role: STUDIO, image: 'research', modelData, vpc: vpcOf(devUs) };
  createModel(world, devUs, { by, at: '2026-08-26T08:11:37Z', ...model });
}

function common({ place, person, name }: Plan) {
  const eu = place === devEu;
  return {
    role: person === 'erin' ? STUDIO : RESEARCH,
    image: 'research',
    output: eu ? 's3://northwind-research-eu/models' : 's3://northwind-research-artifacts/models',
    key: keyArn(place, eu ? 'research-eu' : 'research'),
    vpc: vpcOf(place),
    hyperParameters: { experiment: name },
  };
}

function prepare(world: World, { place, person, name }: Plan, act: Act): void {
  processData(world, place, {
    ...act,
    name: `features-${name}`,
    role: person === 'erin' ? STUDIO : RESEARCH,
    image: imageOf(place, 'features', hex('image features')),
    inputs: { raw: `s3://${dataBucket(place)}/${name}/raw/` },
    output: { name: 'train', uri: `s3://${dataBucket(place)}/${name}/train/` },
    key: keyArn(place, place === devEu ? 'research-eu' : 'research'),
    vpc: vpcOf(place),
  });
}

function dataBucket(place: Place): string {
  return place === devEu ? 'northwind-research-eu' : 'northwind-research-data';
}
