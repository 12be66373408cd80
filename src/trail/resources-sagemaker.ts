import { type ArnOf, isArn } from './finder.ts';
import { type Fields, textOf } from './json.ts';
import { concerns, kebab, named } from './parameters.ts';
import type { TrailRecord } from './record.ts';

const VERB = /^(?:BatchDelete|Create|Update|Delete|Start|Stop|Put|Retry|Attach|Detach)(?:Presigned)?/;

/** ARN types that do not follow from the name of the field. */
const IRREGULAR: Readonly<Record<string, string>> = {
  trial: 'experiment-trial',
  trialcomponent: 'experiment-trial-component',
  automljob: 'automl-job',
};

/** Resources that lie below others: the fields that make their ARN, in order. */
const NESTED: Readonly<Record<string, readonly [type: string, ...fields: string[]]>> = {
  Domain: ['domain', 'domainId'],
  DomainUrl: ['user-profile', 'domainId', 'userProfileName'],
  UserProfile: ['user-profile', 'domainId', 'userProfileName'],
  Space: ['space', 'domainId', 'spaceName'],
  App: ['app', 'domainId', 'userProfileName', 'appType', 'appName'],
  MonitoringAlert: ['monitoring-schedule', 'monitoringScheduleName', '/alert', 'monitoringAlertName'],
};

/**
 * What a SageMaker event touched: every `…Name` and `…Arn` in request and response whose first part is the noun of
 * the operation, or begins or ends it. So CreateEndpoint touches `endpointName` and not `endpointConfigName`. A name
 * whose ARN is stated as well stands once, with that ARN.
 */
export function sagemakerResources(
  { name, request, response }: TrailRecord,
  arnOf: ArnOf,
): readonly string[] {
  const noun = name.replace(VERB, '');
  const about = [request, response].flatMap((fields) => named(fields, /^(.+?)(?:Arn|Name)$/));
  const own = about.filter(({ subject }) => concerns(noun, subject));
  const stated = own.filter(({ text }) => isArn(text));
  const nested = nestedIn(noun, request);
  const built = nested
    ? [nested]
    : own
        .filter((it) => !isArn(it.text) && !stated.some(({ subject }) => subject === it.subject))
        .map((it) => pathOf(noun, it));
  return [...stated.map(({ text }) => text), ...built.map((path) => arnOf('sagemaker', path))];
}

/** The service lower-cases names in ARNs. The four kinds of monitoring jobs share the field jobDefinitionName. */
function pathOf(
  noun: string,
  { subject, text }: { readonly subject: string; readonly text: string },
): string {
  const type = IRREGULAR[subject.toLowerCase()] ?? kebab(subject === 'jobDefinition' ? noun : subject);
  return `${type}/${text.toLowerCase()}`;
}

function nestedIn(noun: string, fields: Fields | null): string | null {
  const [type, ...parts] = NESTED[noun] ?? [];
  if (!type) return null;
  const values = parts.map((part) =>
    part.startsWith('/') ? part.slice(1) : textOf(fields?.[part])?.toLowerCase(),
  );
  return values.every((value) => value !== undefined) ? [type, ...values].join('/') : null;
}
