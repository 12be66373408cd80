import { folderFault } from '../store/folder-access.ts';
import { type Line, linesOf } from './line.ts';

/** Looks whether packs could be written to the store, without writing anything. */
export async function examineStore(folder: string): Promise<readonly Line[]> {
  const fault = await folderFault(folder);
  if (fault === null)
    return linesOf('store', folder, { outcome: 'ok', found: 'Packs can be written there.' });
  return linesOf('store', folder, {
    outcome: 'fail',
    found: `${fault}.`,
    effect: 'A run collects everything and then cannot store its pack.',
    remedy: 'Name another store in exhibit.yaml, or give yourself the right to write there.',
  });
}
