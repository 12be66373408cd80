import type { Pack } from '../../reports/pack.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { lines, utc, yesNo } from './words.ts';

/** What the organization decided about controls. */
export function decisionsSheet({ decisions }: Pack): Sheet {
  return sheetOf('Decisions', decisions, [
    { title: 'Framework', width: 16, cell: ({ framework }) => framework },
    { title: 'Control', width: 20, cell: ({ control }) => control },
    { title: 'Decision', width: 18, cell: ({ decision }) => decision },
    { title: 'Reason', width: 70, wraps: true, cell: ({ reason }) => reason },
    { title: 'Equivalent measure', width: 50, wraps: true, cell: ({ measure }) => measure },
    { title: 'Implementation', width: 16, cell: ({ implementation }) => implementation },
    { title: 'By', width: 30, cell: ({ by }) => by },
    { title: 'On', width: 12, cell: ({ on }) => on },
  ]);
}

/** Exceptions that somebody answers for; the items fail all the same. */
export function acceptancesSheet({ acceptances }: Pack): Sheet {
  return sheetOf('Accepted exceptions', acceptances, [
    { title: 'Check', width: 34, cell: ({ check }) => check },
    { title: 'Account', width: 15, cell: ({ account }) => account ?? 'every account' },
    { title: 'Resource', width: 60, cell: ({ resource }) => resource },
    { title: 'Reason', width: 70, wraps: true, cell: ({ reason }) => reason },
    { title: 'By', width: 30, cell: ({ by }) => by },
    { title: 'On', width: 12, cell: ({ on }) => on },
    { title: 'Until', width: 12, cell: ({ expires }) => expires },
    { title: 'Is', width: 12, cell: ({ standing }) => standing },
    { title: 'Failing items it speaks of', width: 14, cell: ({ items }) => items },
  ]);
}

/** Documents that the organization brought, by digest. */
export function documentsSheet({ documents }: Pack): Sheet {
  return sheetOf('Documents', documents, [
    { title: 'Path', width: 44, cell: ({ path }) => path },
    { title: 'Title', width: 40, wraps: true, cell: ({ title }) => title },
    { title: 'Owner', width: 30, cell: ({ owner }) => owner },
    { title: 'Date', width: 12, cell: ({ date }) => date },
    { title: 'Valid until', width: 12, cell: ({ validUntil }) => validUntil ?? 'no end' },
    { title: 'Is', width: 12, cell: ({ standing }) => standing },
    {
      title: 'Controls',
      width: 40,
      wraps: true,
      cell: ({ controls }) => lines(controls.map(({ framework, control }) => `${framework} ${control}`)),
    },
    { title: 'In the pack', width: 10, cell: ({ embedded }) => yesNo(embedded) },
    { title: 'Bytes', width: 12, cell: ({ bytes }) => bytes },
    { title: 'Digest', width: 74, cell: ({ digest }) => digest },
    {
      title: 'Terms of AWS Artifact accepted',
      width: 60,
      cell: ({ term }) =>
        term === null ? null : `${utc(term.acceptedAt)} by ${term.acceptedBy} (${term.digest})`,
    },
  ]);
}
