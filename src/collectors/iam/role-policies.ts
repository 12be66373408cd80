import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRolePolicyCommand,
  type IAMClient,
  paginateListAttachedRolePolicies,
  paginateListRolePolicies,
} from '@aws-sdk/client-iam';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import type { ExecutionRole } from '../../evidence/kinds/iam-execution-roles.ts';
import { policyText, readAs } from '../answers.ts';
import type { Reads } from '../reads.ts';

type RoleIdentity = Pick<ExecutionRole, 'name' | 'arn'>;

const attachment = z.object({ name: z.string().min(1), arn: z.string().min(1) });

/**
 * A policy document as JSON text, from the URL form of IAM.
 *
 * @throws URIError, SyntaxError or ZodError when it is none
 */
export function decoded(document: string | undefined): string {
  return policyText(decodeURIComponent(z.string().parse(document)));
}

/** Reads the managed policies of roles, each policy once however many roles have it. */
export class ManagedPolicies {
  readonly #iam: IAMClient;
  readonly #reads: Reads;
  readonly #documents = new Map<string, string | null>();

  constructor(iam: IAMClient, reads: Reads) {
    this.#iam = iam;
    this.#reads = reads;
  }

  /** The policies attached to a role, by ARN; null when they could not all be listed. */
  async of(role: RoleIdentity): Promise<ExecutionRole['attached'] | null> {
    const purpose = { action: 'iam:ListAttachedRolePolicies' as const, resource: role.arn };
    const pages = paginateListAttachedRolePolicies(
      { client: this.#iam, pageSize: 100 },
      { RoleName: role.name },
    );
    const listed = await this.#reads.complete(purpose, pages, (page) => page.AttachedPolicies);
    const policies =
      listed &&
      this.#reads.parsed(purpose, () =>
        listed.map(({ PolicyName: name, PolicyArn: arn }) => attachment.parse({ name, arn })),
      );
    if (!policies) return null;
    const attached: ExecutionRole['attached'] = [];
    for (const policy of policies.toSorted(by(({ arn }) => arn))) {
      attached.push({ ...policy, document: await this.#document(policy.arn) });
    }
    return attached;
  }

  async #document(arn: string): Promise<string | null> {
    const known = this.#documents.get(arn);
    if (known !== undefined) return known;
    const document = await this.#read(arn);
    this.#documents.set(arn, document);
    return document;
  }

  async #read(arn: string): Promise<string | null> {
    const version = await readAs(this.#reads, {
      action: 'iam:GetPolicy',
      resource: arn,
      call: () => this.#iam.send(new GetPolicyCommand({ PolicyArn: arn })),
      shape: ({ Policy }) => z.string().min(1).parse(Policy?.DefaultVersionId),
    });
    if (version === null) return null;
    return readAs(this.#reads, {
      action: 'iam:GetPolicyVersion',
      resource: arn,
      call: () => this.#iam.send(new GetPolicyVersionCommand({ PolicyArn: arn, VersionId: version })),
      shape: ({ PolicyVersion }) => decoded(PolicyVersion?.Document),
    });
  }
}

/** The policies that stand inside a role, by name; null when they could not all be listed. */
export async function readInline(
  iam: IAMClient,
  reads: Reads,
  { name: role, arn }: RoleIdentity,
): Promise<ExecutionRole['inline'] | null> {
  const purpose = { action: 'iam:ListRolePolicies' as const, resource: arn };
  const pages = paginateListRolePolicies({ client: iam, pageSize: 100 }, { RoleName: role });
  const names = await reads.complete(purpose, pages, (page) => page.PolicyNames);
  if (!names) return null;
  const inline: ExecutionRole['inline'] = [];
  for (const name of names.toSorted(by((text) => text))) {
    const document = await readAs(reads, {
      action: 'iam:GetRolePolicy',
      resource: `${arn} ${name}`,
      call: () => iam.send(new GetRolePolicyCommand({ RoleName: role, PolicyName: name })),
      shape: ({ PolicyDocument }) => decoded(PolicyDocument),
    });
    inline.push({ name, document });
  }
  return inline;
}
