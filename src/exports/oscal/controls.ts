import type { Pack, PackControl, PackFramework } from '../../reports/pack.ts';
import { documentUuid } from './back-matter.ts';
import { checkObservationUuid } from './check-observations.ts';
import {
  controlToken,
  line,
  ORIGINS,
  type OscalObject,
  paragraphs,
  present,
  props,
  uuidOf,
} from './parts.ts';
import { riskUuid } from './risks.ts';

/** The controls of a framework, all of which were looked at. */
export function controlSelection({ id, title, version, notice, controls }: PackFramework): OscalObject {
  return {
    description: `${title}, ${version}`,
    props: props({ framework: id }),
    'include-controls': controls.map((control) => ({ 'control-id': controlToken(id, control.id) })),
    remarks: notice,
  };
}

/**
 * What OSCAL can say of a conclusion: it has only satisfied and not satisfied. A conclusion that is neither of both
 * has no finding.
 */
const STATES: Partial<Record<PackControl['conclusion'], OscalObject>> = {
  'no-exceptions-noted': { state: 'satisfied', reason: 'pass' },
  'exceptions-noted': { state: 'not-satisfied', reason: 'fail' },
};

/** The finding of every control whose conclusion is one, of all frameworks. */
export function findings(pack: Pack): readonly OscalObject[] {
  return over(pack, (framework, control) => {
    const status = STATES[control.conclusion];
    if (!status) return null;
    return present({
      uuid: uuidOf(pack.id, 'finding', framework.id, control.id),
      title: titleOf(framework, control),
      description: control.reason,
      props: propsOf(framework, control),
      links: linksOf(pack, control),
      origins: ORIGINS,
      target: {
        type: 'objective-id',
        'target-id': controlToken(framework.id, control.id),
        status: { ...status, remarks: 'Of what the data of AWS show, for the scope of this pack.' },
      },
      'related-observations': control.edges.map(({ check, strength, rationale }) => ({
        'observation-uuid': checkObservationUuid(pack.id, check),
        remarks: `${strength}: ${rationale}`,
      })),
      'related-risks': risksOf(pack, control),
      remarks: remarksOf(control),
    });
  });
}

/** The observation of every control that has no finding: OSCAL has no word for its conclusion. */
export function openControls(pack: Pack): readonly OscalObject[] {
  return over(pack, (framework, control) => {
    if (STATES[control.conclusion]) return null;
    return present({
      uuid: uuidOf(pack.id, 'control', framework.id, control.id),
      title: titleOf(framework, control),
      description: control.reason,
      props: propsOf(framework, control),
      links: [
        ...linksOf(pack, control),
        ...control.edges.map(({ check }) => ({
          href: `#${checkObservationUuid(pack.id, check)}`,
          rel: 'observation',
        })),
      ],
      // Where no check speaks of it, nothing was looked at.
      methods: [control.edges.length > 0 ? 'EXAMINE' : 'UNKNOWN'],
      types: ['control-objective'],
      origins: ORIGINS,
      collected: pack.generatedAt,
      remarks: remarksOf(control),
    });
  });
}

function over(
  { frameworks }: Pack,
  make: (framework: PackFramework, control: PackControl) => OscalObject | null,
): readonly OscalObject[] {
  return frameworks.flatMap((framework) =>
    framework.controls.map((control) => make(framework, control)).filter((one) => one !== null),
  );
}

function titleOf({ title }: PackFramework, control: PackControl): string {
  return line(`${title} ${control.id}: ${control.title}`);
}

function propsOf({ id }: PackFramework, control: PackControl): readonly OscalObject[] {
  const { counts, decision } = control;
  return props({
    framework: id,
    control: control.id,
    conclusion: control.conclusion,
    'evidence-class': control.evidenceClass,
    obligation: control.obligation,
    cadence: control.cadence,
    pass: counts.pass,
    fail: counts.fail,
    unknown: counts.unknown,
    'not-applicable': counts['not-applicable'],
    accepted: control.accepted,
    decision: decision?.decision ?? null,
    'decision-by': decision?.by ?? null,
    'decision-on': decision?.on ?? null,
  });
}

function linksOf(pack: Pack, { documents }: PackControl): readonly OscalObject[] {
  return documents.map((path) => ({ href: `#${documentUuid(pack.id, path)}`, rel: 'reference' }));
}

function risksOf(pack: Pack, { edges }: PackControl): readonly OscalObject[] {
  const checks = new Set(edges.map(({ check }) => check));
  return pack.acceptances
    .filter(({ check, items }) => items > 0 && checks.has(check))
    .map((acceptance) => ({ 'risk-uuid': riskUuid(pack, acceptance) }));
}

function remarksOf({ decision, remains }: PackControl): string | null {
  return paragraphs([
    decision && `Decision of the organisation: ${decision.decision}. ${decision.reason}`,
    decision?.measure ? `Measure: ${decision.measure}` : null,
    ...remains.map((sentence) => `Remains for a person: ${sentence}`),
  ]);
}
