import { createPlayer } from '../aws/player.ts';
import { openContainer } from '../container/open-container.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import { byText } from '../core/order.ts';
import { evidenceText } from '../evidence/envelope.ts';
import { evidenceFile } from '../reports/pack-evidence.ts';
import { assess } from './assess.ts';
import { collect } from './collect.ts';
import { documentFaults } from './manual-files.ts';
import { bodiesIn, type Files, previousIn, runInputsIn, transcriptOf } from './pack-files.ts';
import { packOf } from './pack-of.ts';
import type { OnProgress } from './progress.ts';
import { recordedCalls } from './recorded-calls.ts';
import { playedAnswers } from './sessions.ts';
import { transcriptLines } from './transcript-files.ts';

/** What a replay found. */
export interface Replay {
  /** True when every compared file is the same to the byte and every recorded call was asked for. */
  readonly identical: boolean;
  /** Evidence files and pack.json that were made again. */
  readonly compared: number;
  readonly calls: number;
  /** One sentence for each difference, in order of file name. */
  readonly differences: readonly string[];
}

/**
 * Performs a pack again from its transcript: collectors, checks and mappings, with no network and no log.
 *
 * @throws PACK_INVALID, TRANSCRIPT_INVALID when the pack cannot be read
 * @throws CALL_UNRECORDED when a collector asks for a call that the transcript does not have
 */
export async function replayPack(
  container: Buffer,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Replay> {
  const files = openContainer(container);
  const inputs = runInputsIn(files);
  const player = createPlayer([...transcriptLines(files)], bodiesIn(files));
  const evidence = await collect(inputs, {
    answers: playedAnswers(player, inputs),
    onProgress,
    signal,
    concurrency: 1,
  });
  onProgress({ stage: 'assessing' });
  const transcript = transcriptOf(files);
  const pack = packOf(inputs, evidence, {
    ...{ assessment: assess(evidence, inputs), transcript },
    recorded: recordedCalls(transcriptLines(files)),
    previous: previousIn(files, inputs),
  });
  const again = new Map([
    ...evidence.map((one) => [evidenceFile(one), evidenceText(one.evidence)] as const),
    ['pack.json', canonicalJson(pack)] as const,
  ]);
  const differences = [...differencesOf(files, again)];
  differences.push(...documentFaults(files, inputs));
  if (player.unused() > 0) differences.push(`${player.unused()} recorded calls were not asked for.`);
  const { calls } = transcript;
  return { identical: differences.length === 0, compared: again.size, calls, differences };
}

function* differencesOf(files: Files, again: ReadonlyMap<string, string>): Iterable<string> {
  const kept = [...files.keys()].filter((name) => name.startsWith('evidence/'));
  for (const name of [...new Set([...kept, ...again.keys()])].toSorted(byText)) {
    const before = files.get(name);
    const after = again.get(name);
    if (after === undefined) yield `${name} is in the pack and was not made again.`;
    else if (before === undefined) yield `${name} was made and is not in the pack.`;
    else if (!before.equals(Buffer.from(after))) yield `${name} came out different.`;
  }
}
