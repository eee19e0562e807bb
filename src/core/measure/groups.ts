/**
 * Kinds of people a count may be about, and which lie in which (METHOD §2: children killed ⊆ civilians killed ⊆ killed). A group that no
 * row names lies in `all` only.
 */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly within: readonly string[];
}

export const GROUPS: readonly Group[] = [
  { id: 'all', label: 'people', within: [] },
  { id: 'military', label: 'soldiers', within: ['all'] },
  { id: 'police', label: 'police', within: ['all'] },
  { id: 'insurgents', label: 'insurgents', within: ['all'] },
  { id: 'civilian', label: 'civilians', within: ['all'] },
  { id: 'children', label: 'children', within: ['civilian', 'all'] },
  { id: 'women', label: 'women', within: ['all'] },
  { id: 'journalists', label: 'journalists', within: ['civilian', 'all'] },
  { id: 'medics', label: 'medical and rescue workers', within: ['all'] },
  { id: 'officials', label: 'officials', within: ['all'] },
  { id: 'prisoners', label: 'prisoners', within: ['all'] },
];

/** Whether everyone in `inner` is in `outer`; null stands for "not said" and lies in `all`. */
export function groupWithin(inner: string | null, outer: string | null): boolean {
  if (inner === outer || outer === null || outer === 'all') return true;
  return GROUPS.some((g) => g.id === inner && outer !== null && g.within.includes(outer));
}
