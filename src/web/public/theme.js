// Before the first paint, so that no page flashes in the wrong colours. Kept apart from the bundle: it must not wait for it.
try {
  const chosen = localStorage.getItem('hearsay.theme');
  if (chosen === 'light' || chosen === 'dark' || chosen === 'contrast') document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be switched off: the system's choice holds.
}
