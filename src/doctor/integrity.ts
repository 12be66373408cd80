import type { ClientFor } from '../aws/clients.ts';
import { gapKindOf, isServiceFailure } from '../aws/gap-kinds.ts';
import { readTrailStates, type TrailState } from '../aws/trail-states.ts';
import { type Line, linesOf, type Seen } from './line.ts';

/** The trails of an account; null when they could not be read. */
export interface ExaminedTrails {
  readonly lines: readonly Line[];
  readonly trails: readonly TrailState[] | null;
}

/**
 * Looks whether a trail of the account logs and writes digests, as one of its regions sees it.
 *
 * @param client recorded clients of that region
 */
export async function examineTrails(
  { subject, region }: { readonly subject: string; readonly region: string },
  client: ClientFor,
): Promise<ExaminedTrails> {
  try {
    const trails = await readTrailStates(client);
    return { lines: linesOf('integrity', subject, ...seenOf(trails, region)), trails };
  } catch (error) {
    if (!isServiceFailure(error)) throw error;
    const found = `cloudtrail:DescribeTrails gave no answer (${error.name}). Whether a trail logs was not tested.`;
    const isDenied = gapKindOf(error, region) === 'denied';
    const remedy = isDenied ? 'Allow the action; a run needs it too.' : 'Run exhibit doctor again.';
    return { lines: linesOf('integrity', subject, { outcome: 'untested', found, remedy }), trails: null };
  }
}

function seenOf(trails: readonly TrailState[], region: string): Seen[] {
  const proven = trails.find(({ logs, validates }) => logs === true && validates === true);
  if (proven) return [{ outcome: 'ok', found: `${proven.arn} logs and writes digests of its files.` }];
  if (trails.length === 0) {
    return [
      {
        outcome: 'gap',
        found: `No trail is seen from ${region}.`,
        effect: 'Nothing proves the log, and the checks of the trail find exceptions.',
        remedy: 'Create a trail of all regions with log file validation.',
      },
    ];
  }
  return trails.map(seenOfTrail);
}

function seenOfTrail({ arn, logs, validates }: TrailState): Seen {
  const effect = 'The log cannot be proven by its digests.';
  if (logs === false)
    return { outcome: 'gap', found: `${arn} does not log.`, effect, remedy: 'Start its logging.' };
  if (validates === false) {
    const found = `${arn} writes no digests of its files.`;
    return {
      outcome: 'gap',
      found,
      effect,
      remedy: 'Switch log file validation on; it proves from then on.',
    };
  }
  const what = logs === null ? 'whether it logs (cloudtrail:GetTrailStatus)' : 'whether it writes digests';
  return { outcome: 'untested', found: `${arn} does not tell ${what}.` };
}
