/** The whole page. */
export function Page() {
  return <h1>exhibit</h1>;
}
