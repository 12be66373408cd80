import {
  BatchDescribeModelPackageCommand,
  type BatchDescribeModelPackageSummary,
  DescribeModelPackageCommand,
  GetModelPackageGroupPolicyCommand,
  paginateListModelPackageGroups,
  paginateListModelPackages,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import type { ModelPackage } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import {
  type Listing,
  once,
  policyText,
  populationOf,
  readAs,
  readList,
  readSetting,
  when,
} from '../answers.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';
import { packageOf } from './model-package-record.ts';

/** The most ARNs that one BatchDescribeModelPackage takes. */
const BATCH = 100;

/** The service says with a plain validation error that a group has no policy. */
const NO_POLICY = ['ValidationException', 'ResourceNotFound'];

/**
 * Lists the groups and versions of the model registry. A batch read gives what is registered and its approval; a
 * read of each version adds who made it, who touched it last, the key and the reports. Only metadata is asked for,
 * since the rest needs the customer's key.
 */
export const sagemakerModelPackagesCollector = defineCollector({
  id: 'sagemaker-model-packages',
  produces: sagemakerModelPackages,
  reach: 'regional',
  actions: [
    'sagemaker:ListModelPackageGroups',
    'sagemaker:GetModelPackageGroupPolicy',
    'sagemaker:ListModelPackages',
    'sagemaker:BatchDescribeModelPackage',
    'sagemaker:DescribeModelPackage',
  ],
  uses: [],

  async collect({ client, reads }) {
    const sagemaker = client(SageMakerClient);
    const groups = await readGroups(sagemaker, reads);
    const listings = [await readArns(sagemaker, reads, null)];
    const named: GroupRecord[] = [];
    for (const group of groups.items) {
      named.push({ ...group, policy: await readPolicy(sagemaker, reads, group) });
      listings.push(await readArns(sagemaker, reads, group));
    }
    const arns = once(
      listings.flatMap(({ items }) => items),
      (arn) => arn,
    );
    const packages = await readPackages(sagemaker, reads, arns);
    return {
      body: {
        groups: named.toSorted(by(({ arn }) => arn)),
        packages: packages.toSorted(by(({ arn }) => arn)),
      },
      ...populationOf(
        'sagemaker:ListModelPackageGroups and sagemaker:ListModelPackages',
        groups,
        ...listings,
      ),
    };
  },
});

const group = z.object({ name: z.string(), arn: z.string(), createdAt: z.string() });
type Group = z.infer<typeof group>;
type GroupRecord = Group & { policy: string | null };

async function readGroups(sagemaker: SageMakerClient, reads: Reads): Promise<Listing<Group>> {
  const listed = await readList(
    reads,
    { action: 'sagemaker:ListModelPackageGroups', resource: null },
    {
      pages: paginateListModelPackageGroups({ client: sagemaker, pageSize: 100 }, {}),
      list: (page) => page.ModelPackageGroupSummaryList,
      shape: (item) =>
        group.parse({
          name: item.ModelPackageGroupName,
          arn: item.ModelPackageGroupArn,
          createdAt: when(item.CreationTime),
        }),
    },
  );
  return { ...listed, items: once(listed.items, ({ arn }) => arn) };
}

async function readPolicy(
  sagemaker: SageMakerClient,
  reads: Reads,
  { name, arn }: Group,
): Promise<string | null> {
  const policy = await readSetting(reads, {
    action: 'sagemaker:GetModelPackageGroupPolicy',
    resource: arn,
    absentWhen: NO_POLICY,
    absentMessage: /resource policy/i,
    call: () => sagemaker.send(new GetModelPackageGroupPolicyCommand({ ModelPackageGroupName: name })),
    shape: ({ ResourcePolicy }) => policyText(ResourcePolicy),
  });
  return policy === 'absent' ? 'none' : policy;
}

/** The ARNs of a group's versions; without a group those of the packages that belong to none. */
async function readArns(
  sagemaker: SageMakerClient,
  reads: Reads,
  of: Group | null,
): Promise<Listing<string>> {
  const which = of ? { ModelPackageGroupName: of.name } : { ModelPackageType: 'Unversioned' as const };
  const listed = await readList(
    reads,
    { action: 'sagemaker:ListModelPackages', resource: of?.arn ?? null },
    {
      pages: paginateListModelPackages({ client: sagemaker, pageSize: 100 }, which),
      list: (page) => page.ModelPackageSummaryList,
      shape: ({ ModelPackageArn }) => z.string().min(1).parse(ModelPackageArn),
    },
  );
  return { ...listed, items: once(listed.items, (arn) => arn) };
}

async function readPackages(sagemaker: SageMakerClient, reads: Reads, arns: readonly string[]) {
  const packages: ModelPackage[] = [];
  for (let start = 0; start < arns.length; start += BATCH) {
    for (const summary of await readBatch(sagemaker, reads, arns.slice(start, start + BATCH))) {
      const arn = summary.ModelPackageArn ?? '';
      const purpose = { action: 'sagemaker:DescribeModelPackage' as const, resource: arn };
      const ask = { ModelPackageName: arn, IncludedData: 'MetadataOnly' as const };
      const details = await readAs(reads, {
        ...purpose,
        call: () => sagemaker.send(new DescribeModelPackageCommand(ask)),
        shape: (answer) => z.looseObject({ ModelPackageArn: z.literal(arn) }).parse(answer) && answer,
      });
      // Without its details a package would look as if it had no key and no reports.
      const record = details && reads.parsed(purpose, () => packageOf(summary, details));
      if (record) packages.push(record);
    }
  }
  return packages;
}

/** What one batch answered; an ARN that it reports as failed, or does not mention at all, is a gap. */
async function readBatch(sagemaker: SageMakerClient, reads: Reads, arns: string[]) {
  const action = 'sagemaker:BatchDescribeModelPackage' as const;
  const answer = await readAs(reads, {
    action,
    resource: null,
    call: () => sagemaker.send(new BatchDescribeModelPackageCommand({ ModelPackageArnList: arns })),
    shape: (found) => found,
  });
  if (!answer) return [];
  const found: BatchDescribeModelPackageSummary[] = [];
  for (const arn of arns) {
    const summary = answer.ModelPackageSummaries?.[arn];
    const code = answer.BatchDescribeModelPackageErrorMap?.[arn]?.ErrorCode ?? null;
    if (summary?.ModelPackageArn === arn) found.push(summary);
    else
      reads.gap({
        kind: code === null ? 'malformed' : kindOf(code),
        action,
        resource: arn,
        code: code ?? 'NotAnswered',
      });
  }
  return found;
}

/** The error codes of single ARNs come without a status, so only their names tell what they are. */
function kindOf(code: string) {
  if (/AccessDenied|Unauthorized|NotAuthorized/i.test(code)) return 'denied';
  if (/Throttl|TooManyRequests|InternalFailure|ServiceUnavailable/i.test(code)) return 'throttled';
  if (/NotFound|DoesNotExist|Validation/i.test(code)) return 'not-found';
  return 'malformed';
}
