import type { Piece } from './table.ts';
import { TEXT } from './theme.ts';
import type { View } from './view.ts';

/** Account and region on two lines. */
export function placePieces(
  { pack }: View,
  { account, region }: { account: string; region: string },
): readonly Piece[] {
  const name = pack.scope.accounts.find(({ id }) => id === account)?.name ?? null;
  return name === null
    ? [{ text: account }, { text: region, style: TEXT.cellMuted }]
    : [{ text: name }, { text: `${account} ${region}`, style: TEXT.cellMuted }];
}
