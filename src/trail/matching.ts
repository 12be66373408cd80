import type { Actor } from '../evidence/kinds/cloudtrail-changes.ts';

/**
 * True when the words name the resource: its ARN, the beginning of its ARN, `type/name`, or one of its names, in any
 * case. `readmission` names `…:model-package/readmission/3`, and so does `readmission/3`; `model` does not.
 */
export function isNamed(resource: string, words: string): boolean {
  const [whole, wanted] = [resource.toLowerCase(), words.toLowerCase()];
  if (wanted.startsWith('arn:')) return whole.startsWith(wanted);
  const path = pathOf(whole);
  return path === wanted || namesIn(path).includes(wanted);
}

/** True when the words name the actor: its name, the part before `@`, its role or identity or one on the way, by name or ARN. */
export function actedBy({ name, role, identityArn, hops }: Actor, words: string): boolean {
  const wanted = words.toLowerCase();
  const person = name?.toLowerCase();
  if (person === wanted || person?.split('@')[0] === wanted) return true;
  const arns = [role, identityArn, ...hops.map((hop) => hop.identityArn)].filter((it) => it !== null);
  return arns.some((arn) => isNamed(arn, wanted));
}

/** What an ARN says behind partition, service, region and account: `endpoint/fraud`, `secret:name`. */
function pathOf(resource: string): string {
  return resource.startsWith('arn:') ? resource.split(':').slice(5).join(':') : resource;
}

/** Every name that stands behind the type, alone and with what follows; a resource without type is its own name. */
function namesIn(path: string): string[] {
  const parts = path.split(/[/:]/);
  const separator = path.includes('/') ? '/' : ':';
  const names = parts.length > 1 ? parts.slice(1) : parts;
  return [...names, ...names.map((_, index) => names.slice(index).join(separator))];
}
