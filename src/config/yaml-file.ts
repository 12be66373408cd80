import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { z } from 'zod';
import { ExhibitError } from '../core/errors.ts';

/**
 * Reads a YAML file of a form.
 *
 * @param hint what to do when there is no such file, as the end of a sentence
 * @throws CONFIG_INVALID with one line that names the file and every wrong field
 */
export async function readYaml<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  hint = '"exhibit init" writes one',
): Promise<z.infer<Schema>> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ExhibitError('CONFIG_INVALID', `${path} cannot be read; ${hint}.`, { cause });
  });
  let value: unknown;
  try {
    value = parse(text);
  } catch (cause) {
    const first = cause instanceof Error ? cause.message.split('\n')[0] : 'unreadable';
    throw new ExhibitError('CONFIG_INVALID', `${path} is no YAML: ${first}`, { cause });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path: field, message }) => `${field.join('.') || 'file'}: ${plain(message)}`,
  );
  throw new ExhibitError('CONFIG_INVALID', `${path}: ${problems.join('; ')}.`, { cause: parsed.error });
}

function plain(message: string): string {
  return message.endsWith('received undefined') ? 'is missing' : message;
}
