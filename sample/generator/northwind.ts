import { layBuckets } from './foundation/buckets.ts';
import { layBudgets } from './foundation/budgets.ts';
import { layCopies } from './foundation/copies.ts';
import { layCredentials } from './foundation/credentials.ts';
import { layKeys } from './foundation/keys.ts';
import { layLake } from './foundation/lake.ts';
import { layNetworks } from './foundation/network.ts';
import { otherInstrumentsLook } from './foundation/opinions.ts';
import { layOrganization } from './foundation/organization.ts';
import { layProvider } from './foundation/provider.ts';
import { layRegistries } from './foundation/registries.ts';
import { layRoles } from './foundation/roles.ts';
import { layScaling } from './foundation/scaling.ts';
import { laySecrets } from './foundation/secrets.ts';
import { laySpend } from './foundation/spend.ts';
import { tagWhatLasts } from './foundation/tags.ts';
import { layTrails, PAUSE, TRAIL, trailBucket } from './foundation/trails.ts';
import { layWatching } from './foundation/watching.ts';
import { COLLECTED_AT, DEV, PLACES, type Place, PROD, TRAIL_FROM } from './places.ts';
import { attemptsThatFail, midnight } from './story/attempts.ts';
import { everyDay } from './story/background.ts';
import { claimsAreMonitored, claimsCutCorners, claimsGoLive } from './story/claims.ts';
import { clustersByTheRules, clustersInAHurry } from './story/clusters.ts';
import { modelsAreDelivered } from './story/delivery.ts';
import { modelsAreEvaluated } from './story/evaluations.ts';
import { featuresAreKept, featuresAreTried } from './story/features.ts';
import { notebookByDefault, notebooksByTheRules } from './story/notebooks.ts';
import { bucketNearlyPublic, dataTakenOut, keyNearlyDeleted } from './story/platform.ts';
import {
  readmissionGoesLive,
  readmissionGoesOn,
  readmissionIsMonitored,
  readmissionLosesItsKey,
} from './story/readmission.ts';
import { referralsCardIsCorrected, referralsGetAnAssistant, referralsGoLive } from './story/referrals.ts';
import { researchExperiments, researchRegisters, researchShortcut } from './story/research.ts';
import { researchRetrains } from './story/retraining.ts';
import { peopleReview } from './story/review.ts';
import { researchCompiles, researchScores, researchSearches } from './story/searches.ts';
import { sepsisGoesLive, sepsisIsMonitored, sepsisLosesItsOrigin } from './story/sepsis.ts';
import { studioGetsImages, studioIsTried, studioOpens } from './story/studio.ts';
import { type Chain, type DigestFile, digestChain, publicKeys } from './trail/digests.ts';
import { compressed, type LogFile, logFiles } from './trail/log-files.ts';
import { recordsOf } from './trail/records.ts';
import { World } from './world.ts';

/** Everything of the sample account, made from nothing but the stories. */
export interface Northwind {
  /** Files for the AWS stand-in: JSON values, and bytes below `…/s3/objects/`. */
  readonly scenario: ReadonlyMap<string, unknown>;
  readonly logs: readonly LogFile[];
}

/** What is there before the period, then what happens, each chapter resting on those before it. */
const CHAPTERS: readonly ((world: World) => void)[] = [
  layKeys,
  layBuckets,
  layCopies,
  layNetworks,
  layRoles,
  layCredentials,
  layTrails,
  layRegistries,
  layWatching,
  layScaling,
  laySecrets,
  layBudgets,
  layProvider,
  laySpend,
  layOrganization,
  layLake,
  readmissionGoesLive,
  readmissionIsMonitored,
  sepsisGoesLive,
  sepsisIsMonitored,
  modelsAreEvaluated,
  claimsGoLive,
  claimsAreMonitored,
  referralsGoLive,
  referralsCardIsCorrected,
  referralsGetAnAssistant,
  modelsAreDelivered,
  peopleReview,
  researchExperiments,
  researchShortcut,
  researchRegisters,
  researchSearches,
  researchScores,
  researchCompiles,
  featuresAreKept,
  featuresAreTried,
  notebooksByTheRules,
  notebookByDefault,
  studioOpens,
  studioIsTried,
  studioGetsImages,
  clustersByTheRules,
  clustersInAHurry,
  researchRetrains,
  readmissionLosesItsKey,
  readmissionGoesOn,
  sepsisLosesItsOrigin,
  claimsCutCorners,
  keyNearlyDeleted,
  bucketNearlyPublic,
  dataTakenOut,
  attemptsThatFail,
  midnight,
  everyDay,
  tagWhatLasts,
  otherInstrumentsLook,
];

/** The one read that the collector is refused. */
const DENIED = {
  service: 'S3',
  operation: 'GetBucketPolicy',
  account: PROD,
  resource: 'northwind-claims-monitoring',
  fault: 'denied',
};

/** Tells the whole story of Northwind Health. The same words give the same bytes, always. */
export function northwind(): Northwind {
  const world = new World();
  for (const chapter of CHAPTERS) chapter(world);
  const scenario = world.scenario();
  for (const account of [PROD, DEV]) scenario.set(`${account}/global/sts/identity.json`, auditor(account));
  scenario.set('faults.json', [DENIED]);
  return { scenario, logs: logFiles(recordsOf(world.happenings())) };
}

function auditor(account: string) {
  return {
    Arn: `arn:aws:sts::${account}:assumed-role/ExhibitCollector/exhibit`,
    UserId: 'AROAEXHIBITCOLLECTOR:exhibit',
    Account: account,
  };
}

/** The digest chains of one place; the one of the production account begins anew after the trail was stopped. */
function digestsOf(place: Place, logs: readonly LogFile[]): DigestFile[] {
  const chain: Omit<Chain, 'from' | 'to'> = {
    ...place,
    bucket: trailBucket(place.account),
    trail: TRAIL,
    homeRegion: 'us-east-1',
  };
  const spans =
    place.account === PROD
      ? [
          [TRAIL_FROM, PAUSE.from],
          [PAUSE.to, COLLECTED_AT],
        ]
      : [[TRAIL_FROM, COLLECTED_AT]];
  return spans.flatMap(([from = '', to = '']) => digestChain({ ...chain, from, to }, logs));
}

/** Files of the trail below `sample/account`: logs as they lie in the bucket, digests packed by account and region. */
export function trailFiles({ logs }: Northwind): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const { key, text } of logs) files.set(`trail/${key}`, compressed(text));
  for (const place of PLACES) {
    const lines = digestsOf(place, logs).map((digest) => `${JSON.stringify(digest)}\n`);
    const folder = `trail/AWSLogs/${place.account}/CloudTrail-Digest/${place.region}`;
    files.set(`${folder}/digests.ndjson.gz`, compressed(lines.join('')));
  }
  files.set('keys.json', Buffer.from(`${JSON.stringify(publicKeys(), null, 2)}\n`));
  return files;
}
