/** ▲ and ◆ with their number, as everywhere on the desk. The word is always there for whoever does not see the sign. */
export function Sign({ kind, label }: { readonly kind: 'tension' | 'drift'; readonly label: string }) {
  return (
    <span class="sign">
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        {kind === 'tension' ? <polygon points="6,1 11.5,11 0.5,11" /> : <polygon points="6,0.5 11.5,6 6,11.5 0.5,6" />}
      </svg>
      {label}
    </span>
  );
}
