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
 * the operation, or begins or ends it. So CreateEndpoint touches `endpointName` and not `endpointConfigName`.
 */
export function sagemakerResources(
  { name, request, response }: TrailRecord,
  arnOf: ArnOf,
): readonly string[] {
  const noun = name.replace(VERB, '');
  const stated = [...statedIn(noun, request), ...statedIn(noun, response)];
  const nested = nestedIn(noun, request);
  if (nested) return [...stated, arnOf('sagemaker', nested)];
  return [...stated, ...namedIn(noun, request).map((resource) => arnOf('sagemaker', resource))];
}

function statedIn(noun: string, fields: Fields | null): string[] {
  return named(fields, /^(.+?)(?:Arn|Name)$/).flatMap(({ subject, text }) =>
    isArn(text) && concerns(noun, subject) ? [text] : [],
  );
}

function namedIn(noun: string, fields: Fields | null): string[] {
  return named(fields, /^(.+)Name$/).flatMap(({ subject, text }) => {
    if (isArn(text) || !concerns(noun, subject)) return [];
    // The four kinds of monitoring jobs share the field jobDefinitionName.
    const type = subject === 'jobDefinition' ? kebab(noun) : kebab(subject);
    return [`${IRREGULAR[subject.toLowerCase()] ?? type}/${text.toLowerCase()}`];
  });
}

function nestedIn(noun: string, fields: Fields | null): string | null {
  const [type, ...parts] = NESTED[noun] ?? [];
  if (!type) return null;
  const values = parts.map((part) =>
    part.startsWith('/') ? part.slice(1) : textOf(fields?.[part])?.toLowerCase(),
  );
  return values.every((value) => value !== undefined) ? [type, ...values].join('/') : null;
}
