/** Brings what is chosen into view in the list beside the text. Where the list stands below the text, the text is what must stay in view. */
export function showInList(detail: HTMLElement | null): void {
  if (matchMedia('(min-width: 1001px)').matches) detail?.closest('.claim')?.scrollIntoView({ block: 'nearest' });
}
