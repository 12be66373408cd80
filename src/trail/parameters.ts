import { by } from '../core/order.ts';
import { type Fields, textOf } from './json.ts';

/** Parameters whose name fits, in the order of their names, by the part of the name that the first group takes: `endpoint` of `endpointName`. */
export function named(
  fields: Fields | null,
  pattern: RegExp,
): readonly { readonly subject: string; readonly text: string }[] {
  return Object.entries(fields ?? {})
    .toSorted(by(([name]) => name))
    .flatMap(([field, value]: [string, unknown]) => {
      const subject = pattern.exec(field)?.[1];
      const text = textOf(value);
      return subject && text ? [{ subject, text }] : [];
    });
}

/** True when a parameter is about the noun of the operation: it begins or ends it, in any case. */
export function concerns(noun: string, subject: string): boolean {
  const [whole, part] = [noun.toLowerCase(), subject.toLowerCase()];
  return whole.startsWith(part) || whole.endsWith(part);
}

/** `TrainingJob` and `trainingJob` as `training-job`. */
export function kebab(camel: string): string {
  return camel.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}
