import { canonicalJson } from '../../core/canonical-json.ts';
import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import { type Fields, fieldsOf, textOf } from '../json.ts';
import { between, type Difference, type Settings } from './difference.ts';
import { entriesOf, flatten } from './flatten.ts';

/** What the log tells of a resource up to some time. */
export interface State {
  /** True when the log holds its creation, so that a setting that is not there was not set. */
  readonly complete: boolean;
  readonly settings: Settings;
  /** The noun of the operation that gave each setting: DeleteBucketPolicy takes away what PutBucketPolicy gave. */
  readonly origin: ReadonlyMap<string, string>;
}

/** What a change did to one resource. */
export interface Step {
  readonly effect: 'created' | 'deleted' | 'changed';
  /** Null when the resource is gone. */
  readonly state: State | null;
  readonly differences: readonly Difference[];
}

const NOTHING: State = { complete: false, settings: new Map(), origin: new Map() };

const CREATING = /^(Create|Run|Import)$/;
const ADDING = /^(Add|Associate|Attach|Authorize|Register|Enable)$/;
const REMOVING = /^(Remove|Disassociate|Detach|Revoke|Deregister|Disable|Delete)$/;

/** Parameters about the call itself. */
const NO_SETTING =
  /^(client(Request)?Token|Host|retain.*|excludeRetained.*|bypassPolicyLockoutSafetyCheck)$/i;

/**
 * Applies a change that succeeded to what is known of a resource.
 *
 * By the first word of the operation: Create gives a complete state, or adds a part (CreateRoute); Delete of the resource itself ends it, Delete of
 * a part (DeleteBucketPolicy) takes away what the operation on the same part gave; words such as Attach and Revoke
 * add or remove one thing; tags are merged; everything else replaces the settings that it names, each as a whole.
 */
export function apply(change: Change, resource: string, known: State = NOTHING): Step {
  const [verb = '', noun = ''] = /^([A-Z][a-z]+)(.*)$/.exec(change.name)?.slice(1) ?? [];
  const fields = settingsOf(change, resource);
  if (CREATING.test(verb) && !isPart(noun, resource)) return created(noun, fields);
  if (verb === 'Delete' && !isPart(noun, resource) && noun !== 'Tags')
    return { effect: 'deleted', state: null, differences: [] };
  if (noun === 'Tags' || /^(Un)?tag/i.test(change.name)) return tagged(change, known);
  if (verb === 'Delete') return removedPart(noun, inlineName(change), known);
  if (/(Role|User|Group)Policy$/.test(noun) && resource.includes(':policy/'))
    return { effect: 'changed', state: known, differences: [] };
  const adds = ADDING.test(verb) || (CREATING.test(verb) && noun !== 'PolicyVersion');
  if (adds || REMOVING.test(verb)) return member({ verb, noun }, fields, known);
  return replaced(noun, fields, known);
}

/** A part has no resource of its own: the type of the resource does not end in the noun. */
function isPart(noun: string, resource: string): boolean {
  const path = resource.startsWith('arn:') ? resource.split(':').slice(5).join(':') : resource;
  const type = (resource.includes(':s3:::') ? 'bucket' : (path.split(/[/:]/)[0] ?? '')).replaceAll('-', '');
  const wanted = noun.replace(/V\d+$|\d{8}.*$/, '').toLowerCase();
  return !(type.endsWith(wanted) || `${type}s`.endsWith(wanted) || (wanted === 'alias' && type === 'alias'));
}

/** Inline policies have names: each is a setting of its own. Trust policies have another name when they are changed. */
function settingsOf({ name, request }: Change, resource: string): Settings {
  const fields: Fields = fieldsOf(request) ?? {};
  const inline = inlineName({ name, request });
  if (inline !== null) return flatten(inline, fields.policyDocument);
  const renamed =
    name === 'UpdateAssumeRolePolicy'
      ? { ...fields, assumeRolePolicyDocument: fields.policyDocument }
      : fields;
  const skip = name === 'UpdateAssumeRolePolicy' ? 'policyDocument' : null;
  return new Map(
    entriesOf(renamed).flatMap(([field, value]) =>
      NO_SETTING.test(field) || field === skip || namesIt(resource, value) ? [] : [...flatten(field, value)],
    ),
  );
}

function inlineName({ name, request }: Pick<Change, 'name' | 'request'>): string | null {
  const policy = textOf(fieldsOf(request)?.policyName);
  return policy && /^(Put|Delete)(Role|User|Group)Policy$/.test(name) ? `inlinePolicy[${policy}]` : null;
}

function namesIt(resource: string, value: unknown): boolean {
  if (typeof value !== 'string' || value === '') return false;
  const [whole, part] = [resource.toLowerCase(), value.toLowerCase()];
  return whole === part || whole.endsWith(`/${part}`) || whole.endsWith(`:${part}`);
}

function created(noun: string, settings: Settings): Step {
  return {
    effect: 'created',
    state: { complete: true, settings, origin: originOf(settings, noun) },
    differences: [],
  };
}

function replaced(noun: string, fields: Settings, known: State): Step {
  const named = new Set([...fields.keys()].map(topOf));
  const old = new Map([...known.settings].filter(([field]) => named.has(topOf(field))));
  const kept = [...known.settings].filter(([field]) => !named.has(topOf(field)));
  const seen = new Set([...old.keys()].map(topOf));
  const isKnown = ({ field, kind }: Difference) =>
    kind === 'unknown' || known.complete || seen.has(topOf(field));
  const differences = between(old, fields).map(
    (it): Difference => (isKnown(it) ? it : { ...it, kind: 'set' }),
  );
  const state = {
    complete: known.complete,
    settings: new Map([...kept, ...fields]),
    origin: new Map([...known.origin, ...originOf(fields, noun)]),
  };
  return { effect: 'changed', state, differences };
}

function removedPart(noun: string, inline: string | null, known: State): Step {
  const belongs = (field: string) => (inline ? topOf(field) === inline : known.origin.get(field) === noun);
  const gone = [...known.settings].filter(([field]) => belongs(field));
  const differences = gone.map(([field, before]) => removed(field, before));
  const state = { ...known, settings: new Map([...known.settings].filter(([field]) => !belongs(field))) };
  return {
    effect: 'changed',
    state,
    differences: gone.length > 0 ? differences : [removed(inline ?? noun, null)],
  };
}

/** One more or one less of something: what else there is does not matter. */
function member({ verb, noun }: { verb: string; noun: string }, fields: Settings, state: State): Step {
  const what = canonicalJson(Object.fromEntries(fields));
  const only = [...fields.values()];
  const text = only.length === 1 ? (only[0] ?? what) : what;
  const difference: Difference = REMOVING.test(verb)
    ? removed(noun, text)
    : { field: noun, kind: 'added', before: null, after: text, via: null };
  return { effect: 'changed', state, differences: [difference] };
}

function tagged({ name, request }: Change, known: State): Step {
  const fields = fieldsOf(request);
  const keys: unknown = fields?.tagKeys;
  if (/^(Delete|Remove|Un)/i.test(name)) {
    const gone = (Array.isArray(keys) ? keys : []).map((key) => `tags[${String(key)}]`);
    const settings = new Map([...known.settings].filter(([field]) => !gone.includes(field)));
    const differences = gone.map((field) => removed(field, known.settings.get(field) ?? null));
    return { effect: 'changed', state: { ...known, settings }, differences };
  }
  const tags = flatten('tags', fields?.tags ?? fields?.tagSet);
  const old = new Map([...known.settings].filter(([field]) => tags.has(field)));
  const differences = between(old, tags).map(
    (it): Difference => (it.kind === 'added' && !known.complete ? { ...it, kind: 'set' } : it),
  );
  return {
    effect: 'changed',
    state: { ...known, settings: new Map([...known.settings, ...tags]) },
    differences,
  };
}

const removed = (field: string, before: string | null): Difference => ({
  field,
  kind: 'removed',
  before,
  after: null,
  via: null,
});

const originOf = (settings: Settings, noun: string) =>
  new Map([...settings.keys()].map((field) => [field, noun] as const));

/** The parameter that a path begins with; an inline policy with its name. */
const topOf = (field: string) => /^inlinePolicy\[[^\]]*\]|^[^.[ ]+/.exec(field)?.[0] ?? field;
