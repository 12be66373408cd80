import type { CheckResult, SampledKind } from './verdict.ts';

/** What a reader has to know of a check that rests on a sample: `n of N`, in one or two sentences. */
export function sampledOf(kinds: readonly SampledKind[]): CheckResult['sampled'] {
  if (kinds.length === 0) return undefined;
  const own = kinds.filter(({ isNamedBy }) => !isNamedBy);
  const naming = kinds.filter(({ isNamedBy }) => isNamedBy);
  const sentences = [
    ...(own.length > 0 ? [`Only a random sample was looked at: ${sizesOf(own)}.`] : []),
    ...(naming.length > 0
      ? [`What other items name was not read, since only a random sample was: ${sizesOf(naming)}.`]
      : []),
  ];
  return { kinds, text: sentences.join(' ') };
}

/** What was left to a person by the samples of these checks: each kind once. */
export function undrawnOf(results: readonly CheckResult[]): readonly string[] {
  const kinds = new Map(
    results.flatMap(({ sampled }) => sampled?.kinds ?? []).map((one) => [one.kind, one] as const),
  );
  return [...kinds.values()].map(
    ({ title, drawn, of }) =>
      `${of - drawn} of ${of} ${title} were not drawn: nobody looked at them or at what only they name.`,
  );
}

function sizesOf(kinds: readonly SampledKind[]): string {
  return kinds.map(({ title, drawn, of }) => `${drawn} of ${of} ${title}`).join(', ');
}
