import { z } from 'zod';
import { by } from '../../core/order.ts';
import { instant } from '../../core/period.ts';
import { type CredentialUser, credentialUser } from '../../evidence/kinds/iam-account.ts';

const ROOT = '<root_account>';
/** What the report writes where it has nothing to say. */
const NOTHING: ReadonlySet<string> = new Set(['', 'N/A', 'no_information', 'not_supported']);
/** A text without these columns is no report, even if it has no line that says otherwise. */
const NEEDED = [
  'user',
  'arn',
  'password_enabled',
  'mfa_active',
  'access_key_1_active',
  'access_key_2_active',
];
const KEYS = ['access_key_1', 'access_key_2'] as const;

/**
 * Reads a credential report.
 *
 * @param csv the report as text, one identity a line
 * @throws TypeError, RangeError or ZodError when it is none, or says something other than yes or no where it should
 * @source https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export function parseCredentialReport(csv: string): {
  readonly root: CredentialUser | null;
  readonly users: CredentialUser[];
} {
  const [header = '', ...lines] = csv.trimEnd().split(/\r?\n/);
  const names = cellsOf(header);
  if (!NEEDED.every((name) => names.includes(name))) throw new TypeError('This is no credential report.');
  const identities = lines.map((line) => {
    const cells = cellsOf(line);
    if (cells.length !== names.length) throw new TypeError('A line of the report has not all columns.');
    return identityOf(new Map(names.map((name, index) => [name, cells[index] ?? ''])));
  });
  return {
    root: identities.find(({ name }) => name === ROOT) ?? null,
    users: identities.filter(({ name }) => name !== ROOT).toSorted(by(({ arn }) => arn)),
  };
}

/** Cells of a line of CSV; a user name may contain a comma, and the cell is then quoted. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

function identityOf(row: ReadonlyMap<string, string>): CredentialUser {
  return credentialUser.parse({
    name: row.get('user'),
    arn: row.get('arn'),
    createdAt: timeIn(row, 'user_creation_time'),
    passwordEnabled: answerIn(row, 'password_enabled'),
    passwordLastUsedAt: timeIn(row, 'password_last_used'),
    mfaActive: answerIn(row, 'mfa_active'),
    keys: KEYS.map((key) => ({
      active: answerIn(row, `${key}_active`),
      rotatedAt: timeIn(row, `${key}_last_rotated`),
      lastUsedAt: timeIn(row, `${key}_last_used_date`),
      lastUsedRegion: textIn(row, `${key}_last_used_region`),
      lastUsedService: textIn(row, `${key}_last_used_service`),
    })),
  });
}

function textIn(row: ReadonlyMap<string, string>, column: string): string | null {
  const value = row.get(column) ?? '';
  return NOTHING.has(value) ? null : value;
}

function answerIn(row: ReadonlyMap<string, string>, column: string): boolean | null {
  const value = textIn(row, column);
  return value === null ? null : z.enum(['true', 'false']).parse(value.toLowerCase()) === 'true';
}

function timeIn(row: ReadonlyMap<string, string>, column: string): string | null {
  const value = textIn(row, column);
  return value === null ? null : instant(new Date(value));
}
