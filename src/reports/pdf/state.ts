import { CONCLUSION_WORDS, type Conclusion } from '../../mappings/conclusion.ts';
import type { Pack, PackFramework } from '../pack.ts';
import { countText, listText, numberText, sentence } from './words.ts';

/** Conclusions in the order of tables and legends. */
export const CONCLUSIONS = [
  'exceptions-noted',
  'incomplete',
  'needs-review',
  'no-exceptions-noted',
  'inherited',
  'manual',
  'not-applicable',
] as const satisfies readonly Conclusion[];

/** The state of a pack in a few words and the sentences that carry it. */
export interface State {
  readonly conclusions: readonly Conclusion[];
  readonly headline: string;
  readonly sentences: readonly string[];
}

/** What the pack as a whole came to: the gravest conclusions among its controls, never a judgement of a standard. */
export function stateOf({ frameworks, summary }: Pack): State {
  const seen = CONCLUSIONS.filter((one) => frameworks.some((framework) => countOf(framework, one) > 0));
  const grave = seen.filter((one) => one === 'exceptions-noted' || one === 'incomplete');
  const tested = seen.filter((one) => one === 'needs-review' || one === 'no-exceptions-noted').slice(0, 1);
  const leading = [grave, tested, seen].find((some) => some.length > 0) ?? [];
  const { checks, items, accepted } = summary;
  const judged = items.pass + items.fail + items.unknown + items['not-applicable'];
  const ran = checks.pass + checks.fail + checks.unknown + checks['not-applicable'];
  return {
    conclusions: leading,
    headline:
      leading.length === 0
        ? 'Nothing was assessed'
        : sentence(listText(leading.map((one) => CONCLUSION_WORDS[one]))),
    sentences: [
      `${countText(ran, 'check')} judged ${countText(judged, 'item')}: ${numberText(items.fail)} failed${accepted === 0 ? '' : ` (${numberText(accepted)} of them accepted)`}, ${numberText(items.unknown)} could not be judged, ${numberText(items.pass)} passed, ${numberText(items['not-applicable'])} were not applicable.`,
      summary.evidence === 0
        ? 'No evidence was collected.'
        : summary.gaps === 0
          ? 'Every read gave an answer: there is no gap.'
          : `${countText(summary.gaps, 'read')} gave no usable answer. Each is listed as a gap, and none of them counts as a pass.`,
    ],
  };
}

/** Controls of a framework with this conclusion. */
export function countOf({ counts }: PackFramework, conclusion: Conclusion): number {
  return counts[conclusion] ?? 0;
}
