import { z } from 'zod';

/**
 * Fields of request and response parameters as the log has them. Parameters are logged leniently (cut off, hidden,
 * left out), so whatever is not of the expected form is null and nothing else.
 */
const fields = z.record(z.string(), z.unknown());

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a value; none when it is no object. */
export function fieldsOf(value: unknown): Fields {
  return fields.safeParse(value).data ?? {};
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function flagOf(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

export function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Subnets and security groups, sorted; null when the request has none. */
export function vpcOf(value: unknown): { subnets: string[]; securityGroupIds: string[] } | null {
  const { subnets, securityGroupIds } = fieldsOf(value);
  if (listOf(subnets).length === 0) return null;
  return { subnets: textsOf(subnets), securityGroupIds: textsOf(securityGroupIds) };
}

/** The texts of a list, sorted by code units. */
export function textsOf(value: unknown): string[] {
  return listOf(value)
    .filter((item) => typeof item === 'string')
    .toSorted();
}
