/** The key that shows all keys: `?`, where it is not typed into a box. */
export function isHelpKey({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (key !== '?' || ctrlKey || altKey || metaKey) return false;
  return !(target instanceof Element && target.closest('input, textarea, select'));
}
