import { accountClients } from '../runs/account-clients.ts';
import { readTranscript } from '../store/transcript-folder.ts';
import { type ExaminedAccount, subjectOf } from './account.ts';
import { accountsOf, type Examination, type Examined, FEW_ATTEMPTS } from './examination.ts';
import { expectedFailure, failed, type Line, linesOf, type Seen } from './line.ts';
import { examineSources } from './sources.ts';

/**
 * Looks at a configuration whose accounts are answered from a recording: nothing of AWS is asked but the log, which a
 * run asks as well.
 */
export async function examineRecorded(folder: string, examination: Examination): Promise<Examined> {
  const { config, period, now, signal, retry = FEW_ATTEMPTS } = examination;
  const accounts = accountsOf(config);
  const clients = accountClients({ entries: config.accounts, accounts, retry });
  const entries = config.accounts;
  const needs = { entries, accounts, clients, period, now, signal, trails: null };
  const sources = await examineSources(config.trails, needs);
  return {
    lines: [
      ...linesOf('configuration', folder, await recordingSeen(folder)),
      ...accounts.flatMap(unasked),
      ...sources.lines,
    ],
    reached: null,
  };
}

async function recordingSeen(folder: string): Promise<Seen> {
  try {
    const { text } = await readTranscript(folder);
    const calls = text.split('\n').filter((line) => line !== '').length;
    return { outcome: 'ok', found: `A recording of ${calls} calls answers instead of AWS.` };
  } catch (error) {
    return failed(expectedFailure(error));
  }
}

const UNASKED = [
  { topic: 'account', what: 'Whether it can be entered' },
  { topic: 'permissions', what: 'What may be read there' },
  { topic: 'integrity', what: 'Whether a trail logs' },
] as const;

const unasked = (account: ExaminedAccount): readonly Line[] =>
  UNASKED.flatMap(({ topic, what }) =>
    linesOf(topic, subjectOf(account), {
      outcome: 'untested',
      found: `${what} was not asked: a recording answers instead of AWS.`,
    }),
  );
