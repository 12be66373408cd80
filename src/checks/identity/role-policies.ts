import type { ExecutionRole } from '../../evidence/kinds/iam-execution-roles.ts';
import type { Seen } from '../over-period.ts';
import { parsePolicy, type Statement } from '../policy-document.ts';

/** A policy of a role under the name by which people find it. */
interface RolePolicy {
  readonly name: string;
  /** null when the document was not read or could not be understood. */
  readonly statements: readonly Statement[] | null;
}

function policiesOf({ attached, inline }: ExecutionRole): RolePolicy[] {
  return [...attached, ...inline].map(({ name, document }) => ({
    name,
    statements: document === null ? null : parsePolicy(document),
  }));
}

/**
 * Looks for statements in the policies of a role, attached and inline, that it had better not have. A policy that
 * could not be read leaves open what no other policy shows.
 *
 * @param what what is looked for, as the object of a sentence: "every action of a service on every resource"
 */
export function withoutStatement(
  role: ExecutionRole,
  what: string,
  isBad: (statement: Statement) => boolean,
): Seen {
  const policies = policiesOf(role);
  const bad = policies.filter(({ statements }) => statements?.some(isBad));
  if (bad.length > 0) return { met: false, note: `Its policies allow ${what}: ${names(bad)}.` };
  const unread = policies.filter(({ statements }) => statements === null);
  if (unread.length > 0) return { met: null, note: `Not read: ${names(unread)}.` };
  return { met: true, note: `No policy of the role allows ${what} (policies: ${policies.length}).` };
}

function names(policies: readonly RolePolicy[]): string {
  return policies.map(({ name }) => name).join(', ');
}
