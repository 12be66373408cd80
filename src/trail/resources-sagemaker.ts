import { entryOf } from '../core/entry-of.ts';
import { type ArnOf, isArn } from './finder.ts';
import { type Fields, textOf } from './json.ts';
import { concerns, kebab, named } from './parameters.ts';
import type { TrailRecord } from './record.ts';

/** The first word of an operation; of a batch the first two. A presigned address is one of what it leads to. */
const VERB = /^(?:Batch)?[A-Z][a-z]+(?:Presigned)?/;
const ADDRESS = /(?:Presigned)?Urls?$/;

/** ARN types that do not follow from the name of the field. */
const IRREGULAR: Readonly<Record<string, string>> = {
  trial: 'experiment-trial',
  trialcomponent: 'experiment-trial-component',
  automljob: 'automl-job',
  trackingserver: 'mlflow-tracking-server',
  aibenchmarkjob: 'ai-benchmark-job',
  airecommendationjob: 'ai-recommendation-job',
  aiworkloadconfig: 'ai-workload-config',
};

/** Fields that several kinds share: the operation tells the kind. */
const SHARED_FIELDS: ReadonlySet<string> = new Set(['jobDefinition', 'job', '']);

/** Parts that have no ARN: what they are parts of. */
const WHOLE: Readonly<Record<string, string>> = {
  EdgeDeploymentStage: 'EdgeDeploymentPlan',
  FeatureMetadata: 'FeatureGroup',
};

const WHOLES: ReadonlySet<string> = new Set(Object.values(WHOLE));

type Path = readonly [type: string, ...fields: string[]];

/** Resources that lie below others: the fields that make their ARN, in order; the first form that is complete. */
const NESTED: Readonly<Record<string, readonly Path[]>> = {
  Domain: [['domain', 'domainId']],
  DomainUrl: [['user-profile', 'domainId', 'userProfileName']],
  UserProfile: [['user-profile', 'domainId', 'userProfileName']],
  Space: [['space', 'domainId', 'spaceName']],
  App: [
    ['app', 'domainId', 'userProfileName', 'appType', 'appName'],
    ['app', 'domainId', 'spaceName', 'appType', 'appName'],
  ],
  HubContent: [
    ['hub-content', 'hubName', 'hubContentType', 'hubContentName', 'hubContentVersion'],
    ['hub-content', 'hubName', 'hubContentType', 'hubContentName'],
  ],
  ImageVersion: [['image-version', 'imageName', 'version']],
  ModelCardExportJob: [['model-card', 'modelCardName', '/export-job', 'modelCardExportJobName']],
  MonitoringAlert: [['monitoring-schedule', 'monitoringScheduleName', '/alert', 'monitoringAlertName']],
};

interface Named {
  readonly subject: string;
  readonly text: string;
}

/**
 * What a SageMaker event touched: every `…Name` and `…Arn` in request, response and service details whose first part
 * is the noun of the operation, or begins or ends it. So CreateEndpoint touches `endpointName` and not
 * `endpointConfigName`. A plain `name` or `arn` is that of the noun. Where no field fits, an `…Id` that does, then
 * the fields that share the first word with the noun, then any `…Identifier`. A name whose ARN is stated as well
 * stands once, with that ARN.
 */
export function sagemakerResources(record: TrailRecord, arnOf: ArnOf): readonly string[] {
  const spoken = record.name.replace(VERB, '');
  const noun = entryOf(WHOLE, spoken) ?? spoken.replace(ADDRESS, '');
  const own = ownFields(record, noun);
  const stated = own.filter(({ text }) => isArn(text));
  const nested = nestedIn(spoken, record.request);
  const isStated = ({ subject }: Named) => stated.some((it) => same(it.subject, subject, noun));
  const built = nested
    ? [nested]
    : own.filter((it) => !isArn(it.text) && !isStated(it)).map((it) => pathOf(noun, it));
  return [...stated.map(({ text }) => text), ...built.map((path) => arnOf('sagemaker', path))];
}

function ownFields({ request, response, details }: TrailRecord, noun: string): readonly Named[] {
  const all = (pattern: RegExp): Named[] => [request, response, details].flatMap((it) => named(it, pattern));
  const about = all(/^(.+?)(?:Arn|Name)$/);
  const plain = [request, response].flatMap((it) => plainFields(it));
  const [word = noun] = /^[A-Z][a-z]+/.exec(noun) ?? [];
  const begins = ({ subject }: Named) =>
    word.toLowerCase().startsWith(subject.replace(/[A-Z].*$/, '').toLowerCase());
  const tries = [
    () => about.filter(({ subject }) => kebab(subject) === kebab(noun) && WHOLES.has(noun)),
    () => [...about.filter(({ subject }) => concerns(noun, subject)), ...plain],
    () => all(/^(.+?)Id$/).filter(({ subject }) => concerns(noun, subject)),
    () => about.filter(begins),
    () => all(/^(.+?)Identifier$/),
  ];
  for (const found of tries.map((attempt) => attempt())) if (found.length > 0) return found;
  return [];
}

function plainFields(fields: Fields | null): Named[] {
  return [textOf(fields?.name), textOf(fields?.arn)].flatMap((text) => (text ? [{ subject: '', text }] : []));
}

/** A plain `name` and the ARN of the noun are about the same thing. */
function same(a: string, b: string, noun: string): boolean {
  const full = (subject: string) => (SHARED_FIELDS.has(subject) ? noun : subject).toLowerCase();
  return full(a) === full(b);
}

/** The service lower-cases names in ARNs. */
function pathOf(noun: string, { subject, text }: Named): string {
  const kind = SHARED_FIELDS.has(subject) ? noun : subject;
  return `${entryOf(IRREGULAR, kind.toLowerCase()) ?? kebab(kind)}/${text.toLowerCase()}`;
}

function nestedIn(noun: string, fields: Fields | null): string | null {
  for (const [type, ...parts] of entryOf(NESTED, noun) ?? []) {
    const values = parts.map((part) =>
      part.startsWith('/') ? part.slice(1) : textOf(fields?.[part])?.toLowerCase(),
    );
    if (values.every((value) => value !== undefined)) return [type, ...values].join('/');
  }
  return null;
}
