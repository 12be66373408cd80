import { after } from '../clock.ts';
import { keyArn } from '../foundation/keys.ts';
import { hex, uuid } from '../ids.ts';
import { arnOf, devUs, type Place, prodEu, prodUs, roleArn } from '../places.ts';
import type { Fields, World } from '../world.ts';

/** A pipeline of the story with the one execution that brought its model to production. */
interface Delivery {
  readonly place: Place;
  readonly name: string;
  readonly bucket: string;
  /** Alias of the key of its artifacts; null for the one of AWS. */
  readonly key: string | null;
  /** When the build was started that deployed; null for a pipeline that deploys no endpoint. */
  readonly buildAt: string | null;
  /** Who approved before; null where the pipeline asks nobody. */
  readonly approvedBy: string | null;
}

/** The session in which dana governs the models. */
const danaArn = ({ account }: Place): string =>
  `arn:aws:sts::${account}:assumed-role/AWSReservedSSO_MLGovernance_${hex('sso MLGovernance', 16)}/dana@northwind.example`;

const DELIVERIES: readonly Delivery[] = [
  {
    place: prodUs,
    name: 'readmission-delivery',
    bucket: 'northwind-ml-artifacts',
    key: 'ml-data',
    buildAt: '2026-07-02T10:01:57Z',
    approvedBy: danaArn(prodUs),
  },
  {
    place: prodUs,
    name: 'sepsis-alert-delivery',
    bucket: 'northwind-ml-artifacts',
    key: 'ml-data',
    buildAt: '2026-07-06T10:51:20Z',
    approvedBy: danaArn(prodUs),
  },
  {
    place: prodEu,
    name: 'claims-fraud-delivery',
    bucket: 'northwind-claims-artifacts',
    key: 'claims-data',
    buildAt: '2026-07-08T09:46:02Z',
    approvedBy: null,
  },
  {
    place: devUs,
    name: 'research-images',
    bucket: 'northwind-research-artifacts',
    key: null,
    buildAt: null,
    approvedBy: null,
  },
];

/**
 * The pipelines that deploy in the place of a person. The one of the claims asks nobody, and the one that builds
 * images for research was clicked together without a key.
 */
export function modelsAreDelivered(world: World): void {
  for (const delivery of DELIVERIES) {
    const { place, name } = delivery;
    world.add(`${place.account}/${place.region}/codepipeline/pipelines.json`, {
      pipeline: {
        name,
        version: 2,
        pipelineType: 'V2',
        executionMode: 'QUEUED',
        roleArn: roleArn(place.account, 'service-role/delivery'),
        artifactStore: storeOf(delivery),
        stages: stagesOf(delivery),
      },
      metadata: {
        pipelineArn: arnOf('codepipeline', place, name),
        created: '2026-06-18T08:40:12Z',
        updated: '2026-06-24T15:02:31Z',
      },
      ActionExecutions: runsOf(delivery),
    });
  }
}

function storeOf({ place, bucket, key }: Delivery): Fields {
  const encryptionKey: Fields =
    key === null ? {} : { encryptionKey: { id: keyArn(place, key), type: 'KMS' } };
  return { type: 'S3', location: bucket, ...encryptionKey };
}

const typeOf = (category: string, provider: string): Fields => ({
  category,
  owner: 'AWS',
  provider,
  version: '1',
});
const BUILD = typeOf('Build', 'CodeBuild');
const APPROVAL = typeOf('Approval', 'Manual');

function stagesOf({ name, buildAt, approvedBy }: Delivery): Fields[] {
  const source: Fields = {
    name: 'Code',
    runOrder: 1,
    actionTypeId: typeOf('Source', 'CodeStarSourceConnection'),
    configuration: { FullRepositoryId: 'northwind/models', BranchName: 'main' },
    outputArtifacts: [{ name: 'code' }],
  };
  const build: Fields = {
    name: buildAt === null ? 'Build' : 'Deploy',
    runOrder: 2,
    actionTypeId: BUILD,
    configuration: { ProjectName: `northwind-${name}` },
    inputArtifacts: [{ name: 'code' }],
  };
  const approve: Fields = { name: 'Approve', runOrder: 1, actionTypeId: APPROVAL, configuration: {} };
  return [
    { name: 'Source', actions: [source] },
    {
      name: buildAt === null ? 'Images' : 'Production',
      actions: approvedBy === null ? [build] : [approve, build],
    },
  ];
}

/** The latest first, as the service tells them. */
function runsOf({ place, name, buildAt, approvedBy }: Delivery): Fields[] {
  if (buildAt === null) return [];
  const run = (actionName: string, type: Fields, over: Fields): Fields => ({
    pipelineExecutionId: uuid(`execution ${name}`),
    actionExecutionId: uuid(`action ${name} ${actionName}`),
    pipelineVersion: 2,
    stageName: 'Production',
    actionName,
    status: 'Succeeded',
    input: { actionTypeId: type },
    ...over,
  });
  const build = `northwind-${name}:${uuid(`build ${place.account} ${buildAt}`)}`;
  const deployed = run('Deploy', BUILD, {
    startTime: after(buildAt, -25),
    lastUpdateTime: after(buildAt, 1680),
    output: { executionResult: { externalExecutionId: build } },
  });
  if (approvedBy === null) return [deployed];
  const approved = run('Approve', APPROVAL, {
    startTime: after(buildAt, -5400),
    lastUpdateTime: after(buildAt, -60),
    updatedBy: approvedBy,
  });
  return [deployed, approved];
}
