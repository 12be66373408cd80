import { byText } from '../../core/order.ts';
import { ORGANIZATION } from '../../evidence/envelope.ts';
import type { Pack, PackCheck, PackControl, PackDocument, PackFramework, PackItem } from '../pack.ts';
import { SEVERITIES } from './words.ts';

/** A failing item with its number in the report. */
export interface Exception {
  /** `E1`, `E2`, …: gravest first, those of one check side by side. */
  readonly id: string;
  readonly check: PackCheck;
  readonly item: PackItem;
}

/** Where a check is used: one edge, seen from the check. */
interface Use {
  readonly framework: PackFramework;
  readonly control: PackControl;
  readonly edge: PackControl['edges'][number];
}

/** The pack with what every part of the report looks up in it. Nothing here that the pack does not say. */
export interface View {
  readonly pack: Pack;
  /** Digest of the pack document. */
  readonly packDigest: string;
  readonly exceptions: readonly Exception[];
  checkOf(id: string): PackCheck | null;
  exceptionsOf(check: string): readonly Exception[];
  /** Its exception, for a failing item of a check. */
  exceptionOf(item: PackItem): Exception | null;
  usesOf(check: string): readonly Use[];
  /** The documents that name a control. */
  documentsOf(control: PackControl): readonly PackDocument[];
  /** `name (id)`, or the id alone; in words for what people brought. */
  accountText(id: string): string;
  /** The place of a record in the appendix, or null when the pack does not list it. */
  evidenceAnchor(digest: string): string | null;
}

/** Prepares a pack for drawing. */
export function viewOf(pack: Pack, packDigest: string): View {
  const checks = new Map(pack.checks.map((check) => [check.id, check]));
  const graveness = (check: PackCheck): number => SEVERITIES.indexOf(check.severity);
  const failing = pack.checks
    .filter((check) => check.items.some(({ outcome }) => outcome === 'fail'))
    .toSorted((a, b) => graveness(a) - graveness(b) || byText(a.id, b.id));
  const exceptions = failing
    .flatMap((check) =>
      check.items.filter(({ outcome }) => outcome === 'fail').map((item) => ({ check, item })),
    )
    .map((one, index): Exception => ({ ...one, id: `E${index + 1}` }));
  const ofItem = new Map(exceptions.map((one) => [one.item, one]));
  const ofCheck = Map.groupBy(exceptions, ({ check }) => check.id);
  const uses = Map.groupBy(allUses(pack), ({ edge }) => edge.check);
  const names = new Map(pack.scope.accounts.map(({ id, name }) => [id, name]));
  const digests = new Set(pack.evidence.map(({ digest }) => digest as string));

  return {
    pack,
    packDigest,
    exceptions,
    checkOf: (id) => checks.get(id) ?? null,
    exceptionsOf: (check) => ofCheck.get(check) ?? [],
    exceptionOf: (item) => ofItem.get(item) ?? null,
    usesOf: (check) => uses.get(check) ?? [],
    documentsOf: (control) => pack.documents.filter(({ path }) => control.documents.includes(path)),
    accountText(id) {
      if (id === ORGANIZATION.account) return 'the organisation';
      const name = names.get(id);
      return name ? `${name} (${id})` : id;
    },
    evidenceAnchor: (digest) => (digests.has(digest) ? `evidence ${digest}` : null),
  };
}

function allUses({ frameworks }: Pack): Use[] {
  return frameworks.flatMap((framework) =>
    framework.controls.flatMap((control) => control.edges.map((edge) => ({ framework, control, edge }))),
  );
}

/** Place of a check's page. */
export const checkAnchor = (id: string): string => `check ${id}`;

/** Place of a control in its framework. */
export const controlAnchor = (framework: PackFramework, control: PackControl): string =>
  `control ${framework.id} ${control.id}`;

/** Place of a document in its chapter. */
export const documentAnchor = (path: string): string => `document ${path}`;

/** Place of an exception in the list. */
export const exceptionAnchor = ({ id }: Exception): string => `exception ${id}`;

/** Controls by family, in the order of the catalog. */
export function familiesOf({
  controls,
}: PackFramework): readonly (readonly [string, readonly PackControl[]])[] {
  return [...Map.groupBy(controls, ({ family }) => family)];
}

/** `E1–E4, E9` for the numbers of exceptions. */
export function rangesText(exceptions: readonly Exception[]): string {
  const numbers = exceptions.map(({ id }) => Number(id.slice(1))).toSorted((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `E${from}` : `E${from}–E${to}`)).join(', ');
}
