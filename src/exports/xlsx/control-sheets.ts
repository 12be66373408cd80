import type { Pack, PackControl, PackFramework } from '../../reports/pack.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { lines } from './words.ts';

interface Placed {
  readonly framework: PackFramework;
  readonly control: PackControl;
}

/** Every control of every framework with its conclusion. */
export function controlsSheet({ frameworks }: Pack): Sheet {
  return sheetOf('Controls', placed(frameworks), [
    ...PLACE,
    { title: 'Title', width: 40, wraps: true, cell: ({ control }) => control.title },
    { title: 'Family', width: 24, wraps: true, cell: ({ control }) => control.family },
    { title: 'Obligation', width: 14, cell: ({ control }) => control.obligation },
    { title: 'Cadence', width: 14, cell: ({ control }) => control.cadence },
    { title: 'Evidence class', width: 12, cell: ({ control }) => control.evidenceClass },
    { title: 'Who has to meet it', width: 12, cell: ({ control }) => control.responsibility },
    { title: 'Conclusion', width: 22, cell: ({ control }) => control.conclusion },
    { title: 'Why', width: 60, wraps: true, cell: ({ control }) => control.reason },
    { title: 'Items pass', width: 9, cell: ({ control }) => control.counts.pass },
    { title: 'Items fail', width: 9, cell: ({ control }) => control.counts.fail },
    { title: 'Fail, accepted', width: 9, cell: ({ control }) => control.accepted },
    { title: 'Items unknown', width: 9, cell: ({ control }) => control.counts.unknown },
    { title: 'Items not applicable', width: 11, cell: ({ control }) => control.counts['not-applicable'] },
    {
      title: 'What remains for a person',
      width: 60,
      wraps: true,
      cell: ({ control }) => lines(control.remains),
    },
    { title: 'Decision', width: 16, cell: ({ control }) => control.decision?.decision ?? null },
    { title: 'Documents in the period', width: 10, cell: ({ control }) => control.instances },
    { title: 'Documents', width: 30, wraps: true, cell: ({ control }) => lines(control.documents) },
    { title: 'Text of the control', width: 60, wraps: true, cell: ({ control }) => control.text },
    { title: 'Sources', width: 40, wraps: true, cell: ({ control }) => lines(control.sources) },
    // Room for whoever reviews the control: the pack was sealed before anybody could.
    ...['Reviewed by', 'Role', 'Date', 'Judgement and remarks'].map((title) => ({
      ...{ title, width: 24 },
      cell: ({ control }: Placed) => control.review,
    })),
  ]);
}

/** Which check says what about which control. */
export function mappingsSheet({ frameworks }: Pack): Sheet {
  return sheetOf(
    'Mappings',
    placed(frameworks).flatMap((one) => one.control.edges.map((edge) => ({ ...one, edge }))),
    [
      ...PLACE,
      { title: 'Check', width: 34, cell: ({ edge }) => edge.check },
      { title: 'Strength', width: 12, cell: ({ edge }) => edge.strength },
      { title: 'Outcome', width: 14, cell: ({ edge }) => edge.outcome },
      { title: 'Rationale', width: 70, wraps: true, cell: ({ edge }) => edge.rationale },
      { title: 'Drawn alike by', width: 40, wraps: true, cell: ({ edge }) => lines(edge.elsewhere) },
      { title: 'What remains', width: 60, wraps: true, cell: ({ edge }) => edge.remains },
    ],
  );
}

const PLACE = [
  { title: 'Framework', width: 20, cell: ({ framework }: Placed) => framework.title },
  { title: 'Control', width: 20, cell: ({ control }: Placed) => control.id },
] as const;

function placed(frameworks: readonly PackFramework[]): readonly Placed[] {
  return frameworks.flatMap((framework) => framework.controls.map((control) => ({ framework, control })));
}
