import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { type ApiToken, type ApiTokens, apiTokens } from '../../api/api-tokens.ts';
import { ROLES, type Role } from '../../config/api.ts';
import { type ConfigWithoutDecisions, loadConfigFile } from '../../config/load.ts';
import { ExhibitError } from '../../core/errors.ts';
import { at } from '../../core/period.ts';
import { fileStore } from '../../store/file-store.ts';
import type { CreateOptions } from '../commands/token.ts';
import type { Io } from '../io.ts';
import { table } from '../table.ts';
import { clean } from '../who/words.ts';

const DAY = 86_400_000;
const LONGEST = 365;

/** Makes a token and prints it. @throws USAGE_INVALID when role, engagements or days are wrong */
export async function createToken(options: CreateOptions, io: Io): Promise<void> {
  const { config, tokens } = await opened(options, io);
  const role = roleOf(options.role);
  const { text, token } = await tokens.create({
    name: nameOf(options.name),
    role,
    engagements: engagementsOf(options.engagement, role, config),
    expiresAt: new Date(io.now().getTime() + daysOf(options.days) * DAY).toISOString(),
  });
  if (options.json) {
    io.out(`${JSON.stringify({ ...shown(token), token: text }, null, 2)}\n`);
    return;
  }
  io.err(
    `Token ${token.id} for ${clean(token.name)}, ${role}, until ${token.expiresAt}. It is shown this once:\n`,
  );
  io.out(`${text}\n`);
}

/** Prints what is known of every token. */
export async function listTokens(options: { config: string; json?: boolean }, io: Io): Promise<void> {
  const all = await (await opened(options, io)).tokens.list();
  if (options.json) return io.out(`${JSON.stringify(all.map(shown), null, 2)}\n`);
  const state = ({ revokedAt, expiresAt }: ApiToken): string => {
    if (revokedAt !== null) return `revoked ${revokedAt}`;
    return at(expiresAt) <= io.now().getTime() ? `expired ${expiresAt}` : `until ${expiresAt}`;
  };
  io.out(
    table(
      all,
      [
        { head: 'ID', cell: ({ id }) => id },
        { head: 'NAME', cell: ({ name }) => clean(name), wraps: true },
        { head: 'ROLE', cell: ({ role }) => role },
        { head: 'ENGAGEMENTS', cell: ({ engagements }) => engagements.join(' ') || '-', wraps: true },
        { head: 'HOLDS', cell: state },
      ],
      io.columns,
    ),
  );
}

/** Revokes a token. @throws INPUT_INVALID when there is none of that id */
export async function revokeToken(id: string, options: { config: string }, io: Io): Promise<void> {
  const { name, revokedAt } = await (await opened(options, io)).tokens.revoke(id);
  io.err(`Token ${id} for ${clean(name)} is revoked since ${revokedAt}.\n`);
}

interface Opened {
  readonly config: ConfigWithoutDecisions;
  readonly tokens: ApiTokens;
}

async function opened({ config: path }: { config: string }, io: Io): Promise<Opened> {
  const config = await loadConfigFile(resolve(io.cwd, path));
  return { config, tokens: apiTokens(fileStore(config.api.folder), { now: io.now, random: randomBytes }) };
}

/** All of a token but the hash. */
function shown({ secretHash: _, ...token }: ApiToken): Omit<ApiToken, 'secretHash'> {
  return token;
}

function nameOf(text: string): string {
  if (text.length >= 1 && text.length <= 200) return text;
  throw new ExhibitError('USAGE_INVALID', '--name has 1 to 200 characters.');
}

function roleOf(text: string): Role {
  const role = ROLES.find((known) => known === text);
  if (role) return role;
  throw new ExhibitError('USAGE_INVALID', `There is no role "${text}"; known are ${ROLES.join(', ')}.`);
}

function engagementsOf(
  ids: readonly string[],
  role: Role,
  { engagements }: ConfigWithoutDecisions,
): string[] {
  const unknown = ids.find((id) => !engagements.some((known) => known.id === id));
  if (unknown !== undefined)
    throw new ExhibitError('USAGE_INVALID', `The configuration has no engagement "${unknown}".`);
  if (role === 'auditor' && ids.length === 0)
    throw new ExhibitError('USAGE_INVALID', 'An auditor needs an engagement: --engagement ID.');
  if (role !== 'auditor' && ids.length > 0)
    throw new ExhibitError('USAGE_INVALID', `Engagements are for auditors: the role ${role} sees all packs.`);
  return [...new Set(ids)];
}

function daysOf(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= LONGEST) return days;
  throw new ExhibitError('USAGE_INVALID', `--days is a whole number from 1 to ${LONGEST}, not "${text}".`);
}
