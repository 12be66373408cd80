import type { ConfigWithoutDecisions } from '../config/load.ts';
import { examineDecisions } from './decisions.ts';
import { examineDocuments } from './documents.ts';
import { accountsOf, type Examination, type Examined, FEW_ATTEMPTS } from './examination.ts';
import { linesOf, TOPICS } from './line.ts';
import { examineLive } from './live.ts';
import { examineQueue } from './queue.ts';
import { examineRecorded } from './recorded.ts';
import { examineSigner, examineTimestamps } from './signer.ts';
import { examineStore } from './store.ts';

/**
 * Looks at everything that a run of this configuration will need, ordered by topic, and writes nothing. Accounts are
 * entered and the log is chosen by the code of a run, so that what is refused here is refused there.
 *
 * @throws RUN_ABORTED
 */
export async function examine(examination: Examination): Promise<Examined> {
  const { config, name, frameworks, now, retry = FEW_ATTEMPTS } = examination;
  const audited = frameworks.filter(({ id }) => config.frameworks.includes(id));
  const { lines, reached } =
    config.answers === null
      ? await examineLive(examination)
      : await examineRecorded(config.answers, examination);
  const all = [
    ...linesOf('configuration', name, { outcome: 'ok', found: summaryOf(config) }),
    ...lines,
    ...(await examineSigner(config.signer, now)),
    ...(await examineTimestamps(config.timestamp)),
    ...(await examineStore(config.store, {
      ...{ entries: config.accounts, accounts: accountsOf(config), retry },
      frameworks: config.frameworks,
    })),
    ...examineQueue(examination.queue),
    ...(await examineDecisions(config.decisionsFile, audited, now)),
    ...(await examineDocuments(config.documentsFolder, audited, now)),
  ];
  return { lines: all.toSorted((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic)), reached };
}

function summaryOf({ organization, accounts, frameworks, trails }: ConfigWithoutDecisions): string {
  const places = accounts.flatMap(({ regions }) => regions).length;
  const sources = trails.length === 0 ? 'none' : trails.map(({ kind }) => kind).join(', ');
  return `${organization}. Accounts: ${accounts.length}; regions in all: ${places}; frameworks: ${frameworks.join(', ')}; sources of the log: ${sources}.`;
}
