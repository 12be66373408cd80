import { ExhibitError } from '../../core/errors.ts';

/** What Athena takes for one execution parameter, in characters, quotes included. */
const LONGEST = 1024;

/**
 * A text as Athena wants an execution parameter: an SQL literal. Athena puts it into the statement as it is, so a
 * value without its quotes would be read as SQL.
 *
 * @throws INPUT_INVALID when the text is too long, or holds what no literal of Athena can
 * @source https://docs.aws.amazon.com/athena/latest/APIReference/API_StartQueryExecution.html
 */
export function athenaText(value: string): string {
  if (value.includes('\u0000') || !value.isWellFormed()) {
    throw new ExhibitError('INPUT_INVALID', 'A value of the question is no text that Athena can take.');
  }
  const literal = `'${value.replaceAll("'", "''")}'`;
  if (literal.length > LONGEST) {
    throw new ExhibitError(
      'INPUT_INVALID',
      `A value of the question is too long for Athena: ${literal.length} characters with its quotes, of ${LONGEST}.`,
    );
  }
  return literal;
}

const NAME = /^[a-z_][a-z0-9_]{0,254}$/;

/**
 * The quoted name of a table, database or column in a query.
 *
 * @throws INPUT_INVALID when it is no plain lower-case name
 */
export function identifier(name: string): string {
  return `"${checkedName(name)}"`;
}

/** The same in a statement that defines something, where names stand in backticks. */
export function definedName(name: string): string {
  return `\`${checkedName(name)}\``;
}

function checkedName(name: string): string {
  if (NAME.test(name)) return name;
  throw new ExhibitError(
    'INPUT_INVALID',
    `"${name}" is no name for a database, table or column: small letters, digits and _ only.`,
  );
}
