import { entryOf } from '../core/entry-of.ts';
import { by, byText } from '../core/order.ts';
import { type ArnOf, arnBuilder, type Finder, isArn } from './finder.ts';
import { type Fields, fieldsOf, textOf } from './json.ts';
import type { TrailRecord } from './record.ts';
import { ec2Resources } from './resources-ec2.ts';
import { otherResources } from './resources-other.ts';
import { sagemakerResources } from './resources-sagemaker.ts';

const FINDERS: Readonly<Record<string, Finder>> = {
  'sagemaker.amazonaws.com': sagemakerResources,
  'ec2.amazonaws.com': ec2Resources,
  'iam.amazonaws.com': iam,
  'kms.amazonaws.com': kms,
  's3.amazonaws.com': s3,
  'cloudtrail.amazonaws.com': cloudtrail,
  'secretsmanager.amazonaws.com': secretsManager,
  'ecr.amazonaws.com': ecr,
};

/**
 * What a change touched, sorted, each once: the resources that the record lists, the ARNs in its request and
 * response, and for the services that machine learning workloads use what their parameters name. A resource is
 * written `type/name` where neither an ARN is stated nor one can be built for certain, such as a role without its
 * path. Names in SageMaker ARNs are lower-cased, as the service does; compare without regard to case.
 */
export function resourcesOf(record: TrailRecord): string[] {
  const arnOf = arnBuilder(record);
  const named = entryOf(FINDERS, record.source)?.(record, arnOf) ?? [];
  const stated = [...record.resources.map(({ arn }) => arn), ...statedArns(record.request)];
  const found = [...stated, ...named].filter((it) => it !== null);
  const complete = found.length > 0 || record.source === 'sagemaker.amazonaws.com';
  return distinct(complete ? found : otherResources(record));
}

/** Of spellings that differ in case only, the first; and no `type/name` beside the ARN that ends in it. */
function distinct(resources: readonly string[]): string[] {
  const byCase = new Map(resources.map((it) => [it.toLowerCase(), it] as const).reverse());
  const arns = [...byCase.keys()].filter(isArn);
  const needed = (key: string) => isArn(key) || !arns.some((arn) => sameResource(arn, key));
  return [...byCase].flatMap(([key, it]) => (needed(key) ? [it] : [])).toSorted(byText);
}

/** `role/Trainer` is the role of an ARN that ends in `:role/path/Trainer`. */
function sameResource(arn: string, typed: string): boolean {
  const [type = '', ...name] = typed.split('/');
  return arn.includes(`:${type}/`) && arn.endsWith(`/${name.join('/')}`);
}

/** Top-level parameters whose name ends in Arn and that hold one; roles and keys that a new resource will use are its settings. */
function statedArns(fields: Fields | null): string[] {
  return Object.entries(fields ?? {})
    .toSorted(by(([name]) => name))
    .flatMap(([name, value]: [string, unknown]) => {
      const arn = textOf(value);
      return arn && isArn(arn) && /^(policy|resource|source|destination|trail)arn$/i.test(name) ? [arn] : [];
    });
}

const IAM_NAMES = {
  roleName: 'role',
  userName: 'user',
  groupName: 'group',
  serialNumber: 'mfa',
  accountAlias: 'account-alias',
  instanceProfileName: 'instance-profile',
} as const;

function iam({ request, response }: TrailRecord): readonly (string | null)[] {
  const made = Object.values(response ?? {}).map((it) => textOf(fieldsOf(it)?.arn));
  const named = Object.entries(IAM_NAMES).map(([field, type]) => {
    const name = textOf(request?.[field]);
    return name && isArn(name) ? name : typed(type, name);
  });
  const provider = textOf(request?.url)?.replace(/^https:\/\//, '') ?? null;
  return [...made, textOf(response?.openIDConnectProviderArn) ?? typed('oidc-provider', provider), ...named];
}

function kms({ request, response }: TrailRecord, arnOf: ArnOf): readonly (string | null)[] {
  const ids = [request?.keyId, request?.targetKeyId, response?.keyId].map(textOf);
  const keys = ids.map((id) => id && (isArn(id) || id.startsWith('alias/') ? id : `key/${id}`));
  const alias = textOf(request?.aliasName);
  const made = textOf(fieldsOf(response?.keyMetadata)?.arn);
  return [made, ...[...keys, alias].map((it) => it && (isArn(it) ? it : arnOf('kms', it)))];
}

/** Buckets have no account and region in their ARN. */
function s3({ request }: TrailRecord, arnOf: ArnOf): readonly (string | null)[] {
  const bucket = textOf(request?.bucketName);
  const key = textOf(request?.key);
  const [, partition] = arnOf('s3', '').split(':');
  return bucket ? [`arn:${partition}:s3:::${bucket}${key ? `/${key}` : ''}`] : [];
}

function cloudtrail({ request, response }: TrailRecord, arnOf: ArnOf): readonly (string | null)[] {
  const name = textOf(request?.name) ?? textOf(request?.trailName);
  const trail = name && !isArn(name) ? arnOf('cloudtrail', `trail/${name}`) : name;
  const store = (field: string, type: string) => {
    const id = textOf(request?.[field]);
    return id && !isArn(id) ? arnOf('cloudtrail', `${type}/${id}`) : id;
  };
  const others = [store('eventDataStore', 'eventdatastore'), store('channel', 'channel')];
  return [textOf(response?.trailARN) ?? trail, ...others];
}

/** The ARN of a secret ends in six characters that its name does not tell. */
function secretsManager({ request, response, additional }: TrailRecord): readonly (string | null)[] {
  const id = textOf(request?.secretId) ?? textOf(request?.name) ?? textOf(additional?.SecretId);
  const stated = textOf(response?.arn) ?? textOf(response?.aRN) ?? textOf(additional?.ARN);
  return [stated ?? (id && !isArn(id) ? `secret/${id}` : id)];
}

function ecr({ request }: TrailRecord, arnOf: ArnOf): readonly (string | null)[] {
  const name = textOf(request?.repositoryName);
  return [name && arnOf('ecr', `repository/${name}`)];
}

const typed = (type: string, name: string | null) => name && `${type}/${name}`;
