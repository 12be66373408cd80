import { z } from 'zod';
import type { Pack } from '../../../reports/pack.ts';
import { pack as packSchema } from '../../../reports/pack.ts';
import type { OpenedPack } from '../opened-pack.ts';

const { checks, documents, evidence, frameworks } = packSchema.shape;
const record = evidence.element;

const neighbour = z.strictObject({ id: z.string(), title: z.string() });

/** A list that the checks of a control rest on, in one account and region. */
const population = record
  .pick({ kind: true, account: true, region: true, source: true, population: true, sample: true })
  .extend({
    /** Of the kind, without the number of a part. */
    title: z.string(),
    /** Digests of its records: several when the list is long. */
    digests: z.array(z.string()),
    gaps: z.int(),
  });

/** A control with all that its page shows, items left out. */
export const controlView = z.strictObject({
  framework: frameworks.element.pick({ id: true, title: true, version: true, notice: true }),
  control: frameworks.element.shape.controls.element,
  /** The controls before and after it in the catalog; null at its ends. */
  before: neighbour.nullable(),
  after: neighbour.nullable(),
  /** The checks of its edges, in their order; those that the pack does not have are left out. */
  checks: z.array(checks.element.omit({ items: true, unlisted: true })),
  populations: z.array(population),
  documents: z.array(documents.element),
  /** Edges to it that public mappings draw and ours does not. */
  onlyElsewhere: frameworks.element.shape.onlyElsewhere,
});
export type ControlView = z.infer<typeof controlView>;

/** A control by its framework and id; null when the pack does not have it. */
export function control(
  pack: OpenedPack,
  wish: { readonly framework: string; readonly control: string },
): ControlView | null {
  const own = pack.document.frameworks.find(({ id }) => id === wish.framework);
  const place = own?.controls.findIndex(({ id }) => id === wish.control) ?? -1;
  const found = own?.controls[place];
  if (!own || !found) return null;
  const neighbourAt = (at: number): z.infer<typeof neighbour> | null => {
    const one = own.controls[at];
    return one ? { id: one.id, title: one.title } : null;
  };
  const told = found.edges.flatMap((edge) => {
    const check = pack.check(edge.check);
    if (!check) return [];
    const { items: _, unlisted: __, ...rest } = check;
    return [rest];
  });
  const { id, title, version, notice } = own;
  return {
    framework: { id, title, version, notice },
    control: found,
    before: neighbourAt(place - 1),
    after: neighbourAt(place + 1),
    checks: told,
    populations: populationsOf(pack.document, new Set(told.flatMap(({ needs }) => needs))),
    documents: pack.document.documents.filter(({ path }) => found.documents.includes(path)),
    onlyElsewhere: own.onlyElsewhere.filter((edge) => edge.control === found.id),
  };
}

function populationsOf(document: Pack, kinds: ReadonlySet<string>): ControlView['populations'] {
  const titles = new Map(document.scope.resources.map(({ kind, title }) => [kind, title]));
  const records = document.evidence.filter(({ kind }) => kinds.has(kind));
  const lists = Map.groupBy(records, ({ kind, account, region }) => `${kind}\n${account}\n${region}`);
  return [...lists.values()].flatMap((parts) => {
    // Each part of a list states the population of all of them.
    const [first] = parts;
    if (!first) return [];
    const { kind, account, region, source, population: all, sample } = first;
    return [
      {
        ...{ kind, account, region, source, population: all, sample },
        title: titles.get(kind) ?? first.title,
        digests: parts.map(({ digest }) => digest),
        gaps: parts.reduce((sum, { gaps }) => sum + gaps, 0),
      },
    ];
  });
}
