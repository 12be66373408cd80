import { canonicalJson } from '../../core/canonical-json.ts';
import { CONCLUSION_WORDS, type Conclusion } from '../../mappings/conclusion.ts';
import type { PackControl, PackFramework } from '../pack.ts';
import type { PackChanges } from '../pack-changes.ts';
import type { ComparedDocument } from './side.ts';

type ControlChange = PackChanges['controls'][number];

/** How much is right with a control, as far as it was seen; the others say nothing of that. */
const RANKS: Readonly<Partial<Record<Conclusion, number>>> = {
  'exceptions-noted': 0,
  incomplete: 1,
  'needs-review': 2,
  'no-exceptions-noted': 3,
};

const DIRECTIONS = ['worse', 'unclear', 'better'] as const;

/** Controls of frameworks that both packs have and that conclude otherwise: the worse first, each in the order of its catalog. */
export function controlChanges(
  before: ComparedDocument,
  after: ComparedDocument,
  changedChecks: ReadonlySet<string>,
): readonly ControlChange[] {
  const changes = after.frameworks.flatMap((now) => {
    const was = before.frameworks.find(({ id }) => id === now.id);
    if (!was) return [];
    const ids = [...new Set([...now.controls, ...was.controls].map(({ id }) => id))];
    return ids.flatMap((id) => changeOf(id, { was, now, changedChecks }));
  });
  return DIRECTIONS.flatMap((wanted) => changes.filter(({ direction }) => direction === wanted));
}

interface Frameworks {
  readonly was: PackFramework;
  readonly now: PackFramework;
  readonly changedChecks: ReadonlySet<string>;
}

function changeOf(id: string, { was, now, changedChecks }: Frameworks): ControlChange[] {
  const [a, b] = [was, now].map(({ controls }) => controls.find((control) => control.id === id));
  const [before, after] = [a?.conclusion ?? null, b?.conclusion ?? null];
  if (before === after) return [];
  const why = a && b ? reasons(a, b, { was, now, changedChecks }) : ofCatalog(was, now);
  return [
    {
      ...{ framework: now.id, control: id, title: (b ?? a)?.title ?? id, before, after },
      ...{ direction: directionOf(before, after), ...why },
    },
  ];
}

function directionOf(before: Conclusion | null, after: Conclusion | null): ControlChange['direction'] {
  if (before === null || after === null) return 'unclear';
  const [was, is] = [RANKS[before], RANKS[after]];
  if (is !== undefined && is < (was ?? RANKS['needs-review'] ?? 0)) return 'worse';
  // Where less is seen than before, fewer exceptions are no good news.
  if (was === undefined || is === undefined || after === 'incomplete') return 'unclear';
  return is > was ? 'better' : 'worse';
}

function ofCatalog(was: PackFramework, now: PackFramework): Pick<ControlChange, 'mapping' | 'because'> {
  const because = `Only one of the catalogs has it (version ${was.version}, then ${now.version}).`;
  return { mapping: 'none', because: [because] };
}

function reasons(
  a: PackControl,
  b: PackControl,
  { was, now, changedChecks }: Frameworks,
): Pick<ControlChange, 'mapping' | 'because'> {
  const outcomes = new Map(a.edges.map(({ check, outcome }) => [check, outcome]));
  const moved = b.edges.flatMap(({ check, outcome }) => {
    const old = outcomes.get(check);
    return old === undefined || old === outcome
      ? []
      : [{ check, sentence: `${check}: ${old}, then ${outcome}.` }];
  });
  const rewritten = b.edges
    .map(({ check }) => check)
    .filter((check) => outcomes.has(check) && changedChecks.has(check));
  const edges = edgeChanges(a, b);
  const decided = canonicalJson(a.decision) !== canonicalJson(b.decision);
  const isOther = moved.length > 0 || decided || rewritten.length > 0;
  const versions =
    was.mappingVersion === now.mappingVersion
      ? `version ${now.mappingVersion} in both packs`
      : `version ${was.mappingVersion}, then ${now.mappingVersion}`;
  const mapped = `The mapping differs (${versions}): ${edges.join(', ')}.`;
  const because = [
    ...(edges.length > 0 ? [isOther ? mapped : `${mapped} What both look at came out the same.`] : []),
    ...moved.map(({ sentence }) => sentence),
    ...rewritten.map((check) => `${check} is described otherwise in the newer pack.`),
    ...(decided ? ['The decision of the organisation about it is another one.'] : []),
  ];
  return {
    mapping: edges.length === 0 ? 'none' : isOther ? 'possible' : 'cause',
    because: because.length > 0 ? because : [b.reason],
  };
}

/** What of the mapping of a control differs, in a few words each. */
function edgeChanges(a: PackControl, b: PackControl): readonly string[] {
  const olds = new Map(a.edges.map((edge) => [edge.check, edge]));
  const news = new Set(b.edges.map(({ check }) => check));
  return [
    ...(a.evidenceClass === b.evidenceClass
      ? []
      : [`its evidence is ${b.evidenceClass} instead of ${a.evidenceClass}`]),
    ...b.edges.flatMap(({ check, strength, remains }) => {
      const old = olds.get(check);
      if (!old) return [`${check} came`];
      if (old.strength !== strength) return [`${check} is ${strength} instead of ${old.strength}`];
      return (old.remains === null) === (remains === null)
        ? []
        : [`what remains beside ${check} is another thing`];
    }),
    ...a.edges.filter(({ check }) => !news.has(check)).map(({ check }) => `${check} went`),
  ];
}

/** A conclusion in words; of a control that a pack does not have, that. */
export const conclusionText = (conclusion: Conclusion | null): string =>
  conclusion === null ? 'not in the catalog' : CONCLUSION_WORDS[conclusion];

/** Both conclusions of a control. */
export const conclusionsText = ({ before, after }: ControlChange): string =>
  `${conclusionText(before)}, then ${conclusionText(after)}`;
