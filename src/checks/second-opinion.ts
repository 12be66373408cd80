import { byText } from '../core/order.ts';
import type { Sealed } from '../evidence/envelope.ts';
import type { BodyOf } from '../evidence/kind.ts';
import type { EndpointConfig, sagemakerEndpoints } from '../evidence/kinds/sagemaker-endpoints.ts';
import type { Model, sagemakerModels } from '../evidence/kinds/sagemaker-models.ts';
import { sameResource } from '../evidence/same-resource.ts';
import type { Seen } from './over-period.ts';

/** What a service of AWS says of one resource by one of its controls or rules. */
export interface Opinion {
  /** Number of the control, or name of the rule. */
  readonly name: string;
  /** Identifier by which it is known what it looks at: `SageMaker.5`, `SAGEMAKER_MODEL_ISOLATION_ENABLED`. */
  readonly about: string;
  /** True when the service failed the resource; null when it could not tell. */
  readonly failed: boolean | null;
  /** What people made of it, such as SUPPRESSED; null for nothing. */
  readonly remark: string | null;
}

/** The records in which exhibit itself read the settings that the services look at. */
export interface OwnRecords {
  readonly models: readonly Sealed<BodyOf<typeof sagemakerModels>>[];
  readonly endpoints: readonly Sealed<BodyOf<typeof sagemakerEndpoints>>[];
}

/** Whether a resource has the setting, as exhibit read it; null: not stated, undefined: the resource was not read. */
type Reading = (resource: string, own: OwnRecords) => boolean | null | undefined;

const ofModel =
  (met: (model: Model) => boolean | null): Reading =>
  (resource, { models }) => {
    const all = models.flatMap(({ evidence }) => evidence.body.models);
    const found = all.find(({ arn }) => sameResource(arn, resource));
    return found && met(found);
  };

const ofConfig =
  (met: (config: EndpointConfig) => boolean | null): Reading =>
  (resource, { endpoints }) => {
    const all = endpoints.flatMap(({ evidence }) => evidence.body.configs);
    const found = all.find(({ arn }) => sameResource(arn, resource));
    return found && met(found);
  };

const isIsolated = ofModel(({ networkIsolation }) => networkIsolation);
const hasInstances = ofConfig(({ variants }) => {
  const counts = variants.filter(({ serverless }) => !serverless).map((one) => one.initialInstanceCount);
  if (counts.some((count) => count !== null && count < 2)) return false;
  return counts.includes(null) ? null : true;
});

/**
 * Controls of Security Hub and rules of Config whose setting exhibit reads too.
 *
 * @source https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html
 */
const READINGS: ReadonlyMap<string, Reading> = new Map([
  ['SageMaker.4', hasInstances],
  ['SageMaker.5', isIsolated],
  ['SAGEMAKER_ENDPOINT_CONFIG_PROD_INSTANCE_COUNT', hasInstances],
  ['SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED', ofConfig(({ keyId }) => keyId !== null)],
  ['SAGEMAKER_MODEL_IN_VPC', ofModel(({ vpc }) => vpc !== null)],
  ['SAGEMAKER_MODEL_ISOLATION_ENABLED', isIsolated],
]);

/** Compares what a service says of one resource with what exhibit read of it. */
export function opinionsSeen(resource: string, opinions: readonly Opinion[], own: OwnRecords): Seen {
  const seen = opinions.map((opinion) => opinionSeen(resource, opinion, own));
  const met = seen.some((one) => one.met === false)
    ? false
    : seen.some((one) => one.met === null)
      ? null
      : true;
  const notes = [...new Set(seen.map(({ note }) => note))].toSorted(byText);
  return { met, note: notes.join(' ') };
}

function opinionSeen(resource: string, { name, about, failed, remark }: Opinion, own: OwnRecords): Seen {
  const made = remark === null ? '' : ` (${remark})`;
  if (failed === null) return { met: null, note: `${name}${made}: the service could not tell.` };
  const reading = READINGS.get(about);
  const read = reading?.(resource, own);
  if (!failed) {
    const but = read === false ? ', though exhibit read that the setting is missing' : '';
    return { met: true, note: `${name}${made}: passed${but}.` };
  }
  if (reading === undefined) {
    return { met: false, note: `${name}${made}: failed; exhibit compares no setting of its own with it.` };
  }
  if (read === false) return { met: true, note: `${name}${made}: failed, and exhibit read the same.` };
  if (read === true)
    return { met: false, note: `${name}${made}: failed, while exhibit read the setting as met.` };
  const why = read === undefined ? 'did not read the resource' : 'found the setting not stated';
  return { met: null, note: `${name}${made}: failed; exhibit ${why}.` };
}
