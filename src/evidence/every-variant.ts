/**
 * The variants that answer, and after them those that get copies of the requests in a shadow test and answer nobody:
 * both run a model, and see what is asked.
 */
export function everyVariant<Variant>({
  variants,
  shadowVariants,
}: {
  readonly variants: readonly Variant[];
  readonly shadowVariants: readonly Variant[];
}): readonly Variant[] {
  return [...variants, ...shadowVariants];
}
