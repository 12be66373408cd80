import { call } from '../calls.ts';
import { keyArn } from '../foundation/keys.ts';
import { dana } from '../people.ts';
import { devUs, type Place, prodEu, prodUs, roleArn, sagemakerArn } from '../places.ts';
import type { Fields, World } from '../world.ts';

/** A flow definition of the story, from before the log. */
interface Review {
  readonly place: Place;
  readonly name: string;
  readonly role: string;
  readonly output: string;
  /** Alias of the key of what is written; null for the one of AWS. */
  readonly key: string | null;
  readonly team: string;
  readonly loops: readonly Fields[];
}

const loop = (name: string, at: string, over: Fields = {}): Fields => ({
  HumanLoopName: name,
  HumanLoopStatus: 'Completed',
  CreationTime: at,
  ...over,
});

const STOPPED = 'claims-fraud-0911';

const REVIEWS: readonly Review[] = [
  {
    place: prodUs,
    name: 'readmission-review',
    role: 'ml-monitoring',
    output: 's3://northwind-ml-monitoring/review/',
    key: 'ml-serving',
    team: 'nurses',
    loops: [
      loop('readmission-0722', '2026-07-22T10:15:09.214Z'),
      loop('readmission-0830', '2026-08-30T21:40:37.601Z', {
        HumanLoopStatus: 'Failed',
        FailureReason: 'The task was not taken up before its lifetime was over.',
      }),
      loop('readmission-0917', '2026-09-17T08:02:51.077Z'),
    ],
  },
  {
    place: prodEu,
    name: 'claims-fraud-review',
    role: 'ml-monitoring',
    output: 's3://northwind-claims-monitoring/review/',
    key: 'claims-serving',
    team: 'claims-handlers',
    loops: [
      loop('claims-fraud-0805', '2026-08-05T13:22:40.388Z'),
      loop(STOPPED, '2026-09-11T09:30:12.905Z', { HumanLoopStatus: 'Stopped' }),
    ],
  },
  {
    place: devUs,
    name: 'research-labels',
    role: 'research-training',
    output: 's3://northwind-research-artifacts/labels/',
    key: null,
    team: 'researchers',
    loops: [],
  },
];

/** Doubtful predictions go to people. One was looked at by nobody; dana stopped one that was sent by mistake. */
export function peopleReview(world: World): void {
  for (const review of REVIEWS) layReview(world, review);
  const at = '2026-09-11T09:48:30Z';
  call(world, prodEu, {
    by: dana(world, prodUs, '2026-09-11T09:41:05Z'),
    at,
    source: 'sagemaker',
    name: 'StopHumanLoop',
    request: { humanLoopName: STOPPED },
  });
}

function layReview(world: World, { place, name, role, output, key, team, loops }: Review): void {
  const files = `${place.account}/${place.region}/sagemaker`;
  const page = sagemakerArn(place, 'human-task-ui', name);
  const CreationTime = '2026-06-19T14:20:33Z';
  world.add(`${files}/human-task-uis.json`, { HumanTaskUiName: name, HumanTaskUiArn: page, CreationTime });
  world.add(`${files}/flow-definitions.json`, {
    FlowDefinitionName: name,
    FlowDefinitionArn: sagemakerArn(place, 'flow-definition', name),
    FlowDefinitionStatus: 'Active',
    CreationTime,
    RoleArn: roleArn(place.account, role),
    OutputConfig: { S3OutputPath: output, ...(key === null ? {} : { KmsKeyId: keyArn(place, key) }) },
    HumanLoopConfig: {
      WorkteamArn: sagemakerArn(place, 'workteam', `private-crowd/${team}`),
      HumanTaskUiArn: page,
      TaskTitle: 'Look at a prediction',
      TaskDescription: 'Say whether the prediction is right.',
      TaskCount: 1,
      TaskAvailabilityLifetimeInSeconds: 86_400,
    },
    HumanLoops: loops,
  });
}
