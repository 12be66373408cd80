import type { Pack } from '../pack.ts';
import type { Piece } from './table.ts';
import { TEXT } from './theme.ts';
import { INTEGRITY_ANCHOR } from './trail-parts.ts';
import type { View } from './view.ts';
import { numberText } from './words.ts';

/** What a second source says of a population: one that the record names, and the log where it was compared. */
export function secondSource({ pack }: View, record: Pack['evidence'][number]): readonly Piece[] {
  const second = record.population?.reconciledWith ?? null;
  const pieces = [
    ...(second === null ? [] : missing(numberText(second.count), second.source, second.missing)),
    ...pack.reconciliation
      .filter(
        ({ kindId, account, region }) =>
          kindId === record.kind && account === record.account && region === record.region,
      )
      .flatMap((one) => withLog(one, unprovenText(pack, one))),
  ];
  return pieces.length > 0 ? pieces : [{ text: 'none', style: TEXT.cellMuted }];
}

function withLog(one: Pack['reconciliation'][number], unproven: string | null): Piece[] {
  const { what, counts, notCompared, notInList, notInLog, madeByService, removed } = one;
  if (counts === null) {
    // The same long reason in each row of an account would hide the others.
    const isTold = unproven !== null && notCompared?.includes(unproven) === true;
    const why = isTold ? 'It is not proven here: see "Integrity of the log".' : (notCompared ?? '');
    return [
      {
        text: `${what}: not compared with the log. ${why}`,
        style: TEXT.cellMuted,
        ...(isTold && { link: INTEGRITY_ANCHOR }),
      },
    ];
  }
  const lists = [
    ['in the log and not in the list', notInList],
    ['in the list and not in the log', notInLog],
  ] as const;
  const asides = [
    ...(removed.length > 0 ? [`${numberText(removed.length)} removed in the period.`] : []),
    ...(madeByService.length > 0
      ? [`${numberText(madeByService.length)} without an event, made by the service or maybe so.`]
      : []),
  ];
  return [
    {
      text: `${what}, made in the period: ${numberText(counts.list)} by the list, ${numberText(counts.log)} by the log`,
    },
    ...lists.flatMap(([words, found]) =>
      found.length === 0
        ? []
        : [
            { text: `${numberText(found.length)} ${words}:`, style: TEXT.cellStrong },
            ...found.map(({ arn }) => ({ text: arn, style: TEXT.monoSmall })),
          ],
    ),
    ...asides.map((text) => ({ text, style: TEXT.cellMuted })),
    ...(notInList.length + notInLog.length === 0 ? [{ text: 'none missing', style: TEXT.cellMuted }] : []),
  ];
}

/** Why the log of the account and region is not proven, as its table of integrity says. */
function unprovenText({ trail }: Pack, { account, region }: Pack['reconciliation'][number]): string | null {
  return trail.find((one) => one.account === account && one.region === region)?.integrityReason ?? null;
}

function missing(count: string, source: string, resources: readonly string[]): Piece[] {
  const head = { text: `${count} by ${source}` };
  if (resources.length === 0) return [head, { text: 'none missing', style: TEXT.cellMuted }];
  return [
    head,
    { text: `${numberText(resources.length)} missing in the first:`, style: TEXT.cellStrong },
    ...resources.map((text) => ({ text, style: TEXT.monoSmall })),
  ];
}
