import { type OrganizationsClient, paginateListParents } from '@aws-sdk/client-organizations';
import { z } from 'zod';
import type { AccountPath } from '../../evidence/kinds/organizations-policies.ts';
import type { Reads } from '../reads.ts';

/** Deeper than five units below the root the service lets nobody nest, so a longer walk runs in a circle. */
const DEEPEST = 7;

const parent = z.object({ Id: z.string().min(1), Type: z.enum(['ROOT', 'ORGANIZATIONAL_UNIT']) });
type Parent = z.infer<typeof parent>;

/** Whom to ask. */
interface Asking {
  readonly client: OrganizationsClient;
  readonly reads: Reads;
}

/**
 * The way of each account up to the root, accounts of other organisations left out. Each unit is asked for once.
 */
export async function readPaths(asking: Asking, accounts: readonly string[]): Promise<AccountPath[]> {
  const known = new Map<string, Promise<Parent | null | 'absent'>>();
  const parentOf = (child: string) => {
    const asked = known.get(child) ?? readParent(asking, child);
    known.set(child, asked);
    return asked;
  };
  const paths: AccountPath[] = [];
  for (const account of accounts) {
    const path = await pathOf(account, parentOf);
    if (path !== 'absent') paths.push({ account, path });
  }
  return paths;
}

async function pathOf(
  account: string,
  parentOf: (child: string) => Promise<Parent | null | 'absent'>,
): Promise<string[] | null | 'absent'> {
  const path = [account];
  while (path.length <= DEEPEST) {
    const above = await parentOf(path.at(-1) ?? account);
    if (above === 'absent') return path.length === 1 ? 'absent' : null;
    if (above === null) return null;
    path.push(above.Id);
    if (above.Type === 'ROOT') return path;
  }
  return null;
}

async function readParent({ client, reads }: Asking, child: string): Promise<Parent | null | 'absent'> {
  const purpose = {
    action: 'organizations:ListParents',
    resource: child,
    absentWhen: ['ChildNotFoundException'],
  } as const;
  // A child has one parent, yet the service may give empty pages before it.
  const answer = await reads.one(purpose, async () => {
    const parents = [];
    for await (const { Parents } of paginateListParents({ client }, { ChildId: child })) {
      parents.push(...(Parents ?? []));
    }
    return parents;
  });
  if (answer === null || answer === 'absent') return answer;
  return reads.parsed(purpose, () => z.tuple([parent]).parse(answer)[0]);
}
