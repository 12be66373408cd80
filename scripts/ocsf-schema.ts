import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Compiles an event class of a checkout of github.com/ocsf/ocsf-schema to a JSON schema of draft 7 on standard output:
//   node scripts/ocsf-schema.ts FOLDER compliance_finding cloud | gzip -9n > test/fixtures/schemas/….json.gz
// Attributes of profiles that are not named are left out, so that a document with one of them is refused.

interface Attribute {
  readonly type?: string;
  readonly is_array?: boolean;
  readonly requirement?: string;
  readonly profile?: string | null;
  readonly enum?: Readonly<Record<string, unknown>>;
}
interface Definition {
  readonly name: string;
  readonly uid?: number;
  readonly category?: string;
  readonly extends?: string;
  readonly constraints?: Readonly<Record<string, readonly string[]>>;
  readonly attributes: Readonly<Record<string, Attribute>> & { readonly $include?: readonly string[] };
}
interface Type {
  readonly type?: string;
  readonly regex?: string;
  readonly max_len?: number;
  readonly range?: readonly [number, number];
}
interface Resolved {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly constraints: NonNullable<Definition['constraints']>;
}
type Schema = Readonly<Record<string, unknown>>;

const [folder = '', className = '', ...profiles] = process.argv.slice(2);
const json = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const dictionary = json('dictionary.json') as {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly types: { readonly attributes: Readonly<Record<string, Type>> };
};
const definitionsIn = (top: string): ReadonlyMap<string, Definition> =>
  new Map(
    readdirSync(join(folder, top), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name): Definition => json(join(top, name)))
      .map((one) => [one.name, one]),
  );
const objects = definitionsIn('objects');
const events = definitionsIn('events');

function resolve(name: string, known: ReadonlyMap<string, Definition>): Resolved {
  const own = known.get(name);
  if (!own) throw new Error(`There is no ${name}.`);
  const base = own.extends ? resolve(own.extends, known) : { attributes: {}, constraints: {} };
  const attributes: Record<string, Attribute> = { ...base.attributes };
  const { $include = [], ...declared } = own.attributes;
  for (const path of $include) {
    const profile = json(path) as Definition;
    for (const [key, attribute] of Object.entries(profile.attributes))
      attributes[key] = { ...attribute, profile: profile.name, ...attributes[key] };
  }
  for (const [key, attribute] of Object.entries(declared)) {
    const before = attributes[key];
    attributes[key] = { ...before, ...attribute, ...merged(before?.enum, attribute.enum) };
  }
  return { attributes, constraints: own.constraints ?? base.constraints };
}

function merged(one: Attribute['enum'], other: Attribute['enum']): Pick<Attribute, 'enum'> {
  return one || other ? { enum: { ...one, ...other } } : {};
}

const isWanted = ({ profile }: Attribute): boolean =>
  profile === undefined || profile === null || profiles.includes(profile);

function schemaOf({ attributes, constraints }: Resolved, known: Map<string, Schema>): Schema {
  const wanted = Object.entries(attributes).filter(([, attribute]) => isWanted(attribute));
  const { at_least_one: some, just_one: one } = constraints;
  const among = (names: readonly string[]) => names.map((name) => ({ required: [name] }));
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      wanted.map(([key, attribute]) => [key, schemaOfValue(key, attribute, known)]),
    ),
    required: wanted.filter(([, { requirement }]) => requirement === 'required').map(([key]) => key),
    ...(some ? { anyOf: among(some) } : {}),
    ...(one ? { oneOf: among(one) } : {}),
  };
}

function schemaOfValue(key: string, attribute: Attribute, known: Map<string, Schema>): Schema {
  const general = dictionary.attributes[key];
  const { type = '', is_array } = { ...general, ...attribute };
  const value = { ...typeOf(type, known), ...enumOf(type, merged(general?.enum, attribute.enum).enum) };
  return is_array ? { type: 'array', items: value } : value;
}

function enumOf(type: string, words: Attribute['enum']): Schema {
  if (!words) return {};
  return { enum: Object.keys(words).map((word) => (type === 'string_t' ? word : Number(word))) };
}

const PRIMITIVES: Readonly<Record<string, Schema>> = {
  string_t: { type: 'string' },
  integer_t: { type: 'integer' },
  long_t: { type: 'integer' },
  float_t: { type: 'number' },
  boolean_t: { type: 'boolean' },
  json_t: {},
  object: { type: 'object' },
};

function typeOf(name: string, known: Map<string, Schema>): Schema {
  const primitive = PRIMITIVES[name];
  if (primitive) return primitive;
  const type = dictionary.types.attributes[name];
  if (type) {
    const { regex, max_len: maxLength, range } = type;
    return {
      ...typeOf(type.type ?? '', known),
      ...(regex === undefined ? {} : { pattern: regex }),
      ...(maxLength === undefined ? {} : { maxLength }),
      ...(range === undefined ? {} : { minimum: range[0], maximum: range[1] }),
    };
  }
  if (!known.has(name)) {
    known.set(name, {});
    known.set(name, schemaOf(resolve(name, objects), known));
  }
  return { $ref: `#/definitions/${name}` };
}

const found = events.get(className);
const category = json('categories.json').attributes[resolveCategory(className)].uid as number;
const classUid = category * 1000 + (found?.uid ?? 0);
const known = new Map<string, Schema>();
const event = schemaOf(resolve(className, events), known);
const activities = (event.properties as Record<string, { enum?: number[] }>).activity_id?.enum ?? [];
const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $comment: `OCSF ${json('version.json').version}, class ${className} (${classUid}), profiles: ${profiles.join(', ')}`,
  ...event,
  properties: {
    ...(event.properties as object),
    category_uid: { const: category },
    class_uid: { const: classUid },
    type_uid: { enum: activities.map((activity) => classUid * 100 + activity) },
  },
  definitions: Object.fromEntries([...known].toSorted(([a], [b]) => (a < b ? -1 : 1))),
};
process.stdout.write(`${JSON.stringify(schema)}\n`);

function resolveCategory(name: string): string {
  const one = events.get(name);
  return one?.category ?? resolveCategory(one?.extends ?? 'base_event');
}
