import { undrawnOf } from '../checks/sampled.ts';
import type { CheckResult, Outcome } from '../checks/verdict.ts';
import type { Standing } from '../core/standing.ts';
import type { ManualDecision } from '../evidence/kinds/manual-decisions.ts';
import type { Conclusion } from './conclusion.ts';
import type { Control, Edge, Framework } from './framework.ts';
import { reportText } from './inherited.ts';
import { type Concluded, limitedBySamples } from './limited-by-samples.ts';

/** A document that the organisation names for controls, and whether it counts. */
export interface Supporting {
  readonly path: string;
  readonly standing: Standing;
  readonly controls: readonly { readonly framework: string; readonly control: string }[];
}

/** What people bring. It can take a control out or stand beside it; it never makes a pass. */
export interface Human {
  readonly decisions: readonly ManualDecision[];
  readonly documents: readonly Supporting[];
}

/** A control with everything that leads to its conclusion. */
export interface ConcludedControl extends Control {
  readonly conclusion: Conclusion;
  readonly reason: string;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly edges: readonly (Omit<Edge, 'control'> & { readonly outcome: Outcome })[];
  readonly remains: readonly string[];
  /** Failing items of its checks that somebody answers for. */
  readonly accepted: number;
  readonly decision: Omit<ManualDecision, 'framework' | 'control'> | null;
  /** Paths of the documents that name it. */
  readonly documents: readonly string[];
}

/**
 * Concludes every control of a framework, those without a check too, in the order of the catalog.
 *
 * @throws a plain error when an edge names a control or check that does not exist: a bug that tests catch
 */
export function rollUp(
  framework: Framework,
  results: readonly CheckResult[],
  { decisions, documents }: Human,
): readonly ConcludedControl[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  const known = new Set(framework.controls.map(({ id }) => id));
  for (const { control, check } of framework.edges) {
    if (!known.has(control))
      throw new Error(`${framework.id}: an edge names ${control}, which is no control.`);
    if (!byId.has(check)) throw new Error(`${framework.id}: an edge names ${check}, which was not run.`);
  }
  return framework.controls.map((control) => {
    const linked = framework.edges
      .filter((edge) => edge.control === control.id)
      .flatMap((edge) => {
        const result = byId.get(edge.check);
        return result ? [{ edge, result }] : [];
      });
    const decision = decisions.find((one) => one.framework === framework.id && one.control === control.id);
    const named = documents.filter(({ controls }) =>
      controls.some((one) => one.framework === framework.id && one.control === control.id),
    );
    const undrawn = undrawnOf(linked.map(({ result }) => result));
    const { conclusion, reason } = limitedBySamples(
      concludeControl(control, linked, decision ?? null),
      linked.map(({ result }) => result),
    );
    return {
      ...control,
      conclusion,
      reason: `${reason}${conclusion === 'inherited' ? reportText(framework.id, results) : ''}${FOR_A_PERSON.has(conclusion) ? documentsText(named) : ''}`,
      counts: total(linked.map(({ result }) => result.counts)),
      edges: linked.map(({ edge, result }) => ({
        check: edge.check,
        strength: edge.strength,
        rationale: edge.rationale,
        remains: edge.remains,
        ...(edge.elsewhere && { elsewhere: edge.elsewhere }),
        outcome: result.outcome,
      })),
      remains: [
        ...remainsOf(
          control,
          linked.map(({ edge }) => edge),
        ),
        ...undrawn,
      ],
      accepted: acceptedIn(linked, 'current'),
      decision: withoutControl(decision),
      documents: named.map(({ path }) => path),
    };
  });
}

/** Conclusions that wait for a person, who is told what there is to read. */
const FOR_A_PERSON: ReadonlySet<Conclusion> = new Set(['needs-review', 'manual', 'inherited']);

function documentsText(named: readonly Supporting[]): string {
  const of = (standing: Standing): number => named.filter((one) => one.standing === standing).length;
  const [current, expired, early] = [of('current'), of('expired'), of('not-yet')];
  return [
    ...(current > 0 ? [`${count(current, 'document')} of the organisation to be read for it.`] : []),
    ...(expired > 0
      ? [`${count(expired, 'document')} expired, which no longer count${expired === 1 ? 's' : ''}.`]
      : []),
    ...(early > 0
      ? [`${count(early, 'document')} dated after the run, which do${early === 1 ? 'es' : ''} not count yet.`]
      : []),
  ]
    .map((sentence) => ` ${sentence}`)
    .join('');
}

/** What a decision makes of a control without failure or gap. Others stand beside what the checks found. */
const DECIDED: Partial<Record<ManualDecision['decision'], { conclusion: Conclusion; words: string }>> = {
  'not-applicable': { conclusion: 'not-applicable', words: 'Decided' },
  alternative: { conclusion: 'needs-review', words: 'An equivalent measure was chosen' },
  'not-reasonable': { conclusion: 'needs-review', words: 'Held to be neither reasonable nor appropriate' },
};

function withoutControl(decision: ManualDecision | undefined): ConcludedControl['decision'] {
  if (!decision) return null;
  const { framework: _, control: __, ...rest } = decision;
  return rest;
}

function acceptedIn(linked: readonly Linked[], standing: Standing): number {
  return linked.flatMap(({ result }) => result.items).filter((item) => item.accepted?.standing === standing)
    .length;
}

/** The end of the sentence on exceptions: how many of them somebody answers for, or did. */
function acceptedText(failed: readonly Linked[], items: number): string {
  const current = acceptedIn(failed, 'current');
  const expired = acceptedIn(failed, 'expired');
  const now = current === 0 ? '' : current === items ? '; all accepted' : `; ${current} of them accepted`;
  return expired === 0 ? now : `${now}; the acceptance of ${count(expired, 'item')} has expired`;
}

interface Linked {
  readonly edge: Edge;
  readonly result: CheckResult;
}

/** The first rule that applies; a failure or a gap outranks every decision, so that none can hide them. */
function concludeControl(
  control: Control,
  linked: readonly Linked[],
  decision: ManualDecision | null,
): Concluded {
  const failed = linked.filter(({ result }) => result.outcome === 'fail');
  if (failed.length > 0) {
    const items = failed.reduce((sum, { result }) => sum + result.counts.fail, 0);
    return {
      conclusion: 'exceptions-noted',
      reason: `${count(items, 'item')} failed in ${count(failed.length, 'check')}${acceptedText(failed, items)}.`,
    };
  }
  const open = linked.filter(({ result }) => result.outcome === 'unknown');
  if (open.length > 0) {
    const items = open.reduce((sum, { result }) => sum + result.counts.unknown, 0);
    return {
      conclusion: 'incomplete',
      reason: `${count(items, 'item')} could not be judged in ${count(open.length, 'check')}.`,
    };
  }
  const decided = decision && DECIDED[decision.decision];
  if (decision && decided) {
    return {
      conclusion: decided.conclusion,
      reason: `${decided.words} by ${decision.by} on ${decision.on}: ${decision.reason}`,
    };
  }
  if (linked.length === 0) return withoutChecks(control);
  if (linked.every(({ result }) => result.outcome === 'not-applicable')) {
    return {
      conclusion: 'needs-review',
      reason:
        'Nothing of the kind that its checks look at was seen; no decision says that the control does not apply.',
    };
  }
  if (linked.every(({ edge }) => edge.strength === 'supporting')) {
    return {
      conclusion: 'needs-review',
      reason: 'Its checks passed, but they only support a judgement by a person.',
    };
  }
  if (linked.some(({ edge }) => edge.remains !== null)) {
    return { conclusion: 'needs-review', reason: 'Its checks passed; what remains for a person is listed.' };
  }
  return {
    conclusion: 'no-exceptions-noted',
    reason: 'Every item of its checks passed, and nothing remains to be shown.',
  };
}

function withoutChecks(control: Control): Concluded {
  if (control.evidenceClass === 'inherited') {
    return {
      conclusion: 'inherited',
      reason: 'Met mainly by AWS: the AWS report and the split of responsibilities are the evidence.',
    };
  }
  return {
    conclusion: 'manual',
    reason:
      control.evidenceClass === 'none'
        ? 'AWS data cannot show it; the organisation brings the evidence.'
        : 'No check of this version covers it; the organisation brings the evidence.',
  };
}

/** What a person still has to bring for a control with these edges, one sentence each. */
export function remainsOf(
  control: Pick<Control, 'evidenceClass' | 'sources'>,
  edges: readonly Pick<Edge, 'remains'>[],
): readonly string[] {
  const stated = edges.flatMap(({ remains }) => (remains === null ? [] : [remains]));
  if (edges.length > 0) return [...new Set(stated)];
  if (control.evidenceClass === 'inherited') {
    return ['The current AWS Artifact report for the service, and the split of responsibilities with AWS.'];
  }
  if (control.evidenceClass === 'none')
    return ['Policies, records or interviews of the organisation; AWS holds none.'];
  return [
    `Evidence brought by a person; AWS can contribute: ${control.sources.join('; ') || 'inventory only'}.`,
  ];
}

function total(all: readonly Readonly<Record<Outcome, number>>[]): Record<Outcome, number> {
  const sum = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
  for (const counts of all) {
    sum.pass += counts.pass;
    sum.fail += counts.fail;
    sum.unknown += counts.unknown;
    sum['not-applicable'] += counts['not-applicable'];
  }
  return sum;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
