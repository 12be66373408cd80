/** Gives the focus back to the row that is chosen, before what it opened is closed. */
export function focusChosenRow(): void {
  document.querySelector<HTMLElement>('[role="row"][data-selected="true"]')?.focus({ preventScroll: true });
}
