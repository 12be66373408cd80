import type { TrailState } from '../aws/trail-states.ts';
import { accountClients } from '../runs/account-clients.ts';
import type { OpenAccount } from '../runs/collect.ts';
import { liveSession, type Session } from '../runs/sessions.ts';
import { type ExaminedAccount, examineAccount, subjectOf } from './account.ts';
import { askedGrants, trailsOf } from './asked-grants.ts';
import { accountsOf, type Examination, type Examined, FEW_ATTEMPTS } from './examination.ts';
import { examineTrails } from './integrity.ts';
import { type Line, linesOf } from './line.ts';
import { examinePermissions } from './permissions.ts';
import { examineSources } from './sources.ts';

/** Looks at accounts, permissions, the log and its trails, through the same session as a run. */
export async function examineLive(examination: Examination): Promise<Examined> {
  const { config, period, now, signal, retry = FEW_ATTEMPTS } = examination;
  const accounts = accountsOf(config);
  const basis = { inputs: { accounts }, trail: null, integrity: null, now: () => now, signal };
  const { answers } = liveSession(basis, config.accounts, { throttle: null, retry });
  const seen: SeenAccount[] = [];
  for (const account of accounts) seen.push(await enter(account, answers));
  const clients = accountClients({ entries: config.accounts, accounts, retry });
  const sources = await examineSources(config.trails, {
    ...{ entries: config.accounts, accounts, clients, period, now, signal },
    trails: allTrails(seen),
  });
  const permissions: Line[] = [];
  for (const one of seen) {
    const of = { examination, answers, bucket: sources.bucket };
    permissions.push(...(await permissionsOf(one, of)));
  }
  const lines = [...seen.flatMap((one) => one.lines), ...sources.lines, ...permissions];
  return {
    lines: [...lines, ...elsewhere(examination, seen)],
    reached: seen.some(({ open }) => open !== null),
  };
}

/** An account, who reads it, and its trails; null is what could not be seen. */
interface SeenAccount {
  readonly account: ExaminedAccount;
  readonly open: OpenAccount | null;
  readonly trails: readonly TrailState[] | null;
  readonly lines: readonly Line[];
}

async function enter(account: ExaminedAccount, answers: Session['answers']): Promise<SeenAccount> {
  const { lines, open } = await examineAccount(account, answers);
  const subject = subjectOf(account);
  if (!open) return { account, open, trails: null, lines: [...lines, ...unentered('integrity', subject)] };
  const [region = ''] = account.regions;
  const tape = answers.transcript.tape(`doctor-trails/${account.id}/${region}`);
  const trails = await examineTrails({ subject, region }, open.clientFor(region, tape));
  return { account, open, trails: trails.trails, lines: [...lines, ...trails.lines] };
}

const unentered = (topic: Line['topic'], subject: string): readonly Line[] =>
  linesOf(topic, subject, {
    outcome: 'untested',
    found: 'Nothing was asked: the account could not be entered.',
  });

/** A trail of an account that nobody could see may be the one that matters. */
function allTrails(seen: readonly SeenAccount[]): readonly TrailState[] | null {
  const known = seen.flatMap(({ trails }) => trails ?? []);
  return known.length > 0 || seen.every(({ trails }) => trails !== null) ? known : null;
}

interface Permitting {
  readonly examination: Examination;
  readonly answers: Session['answers'];
  readonly bucket: string | null;
}

async function permissionsOf(
  { account, open }: SeenAccount,
  { examination: { config, collectors }, answers, bucket }: Permitting,
): Promise<readonly Line[]> {
  const subject = subjectOf(account);
  if (!open) return unentered('permissions', subject);
  const tape = answers.transcript.tape(`doctor-permissions/${account.id}/global`);
  return examinePermissions({
    subject,
    principal: open.principal,
    role: config.accounts.find(({ id }) => id === account.id)?.role ?? null,
    grants: askedGrants(account.id, { config, collectors, bucket }),
    collectors,
    client: open.clientFor('global', tape),
  });
}

/** A table that is read with the credentials of none of the accounts that were entered. */
function elsewhere({ config }: Examination, seen: readonly SeenAccount[]): readonly Line[] {
  const asked = seen.flatMap(({ account, open }) => (open ? trailsOf(account.id, config) : []));
  if (config.trails.every((trail) => trail.kind !== 'athena' || asked.includes(trail))) return [];
  return linesOf('permissions', 'Athena', {
    outcome: 'untested',
    found:
      'The credentials that ask Athena are of no account that was entered; what they may do was not tested.',
  });
}
