/**
 * What the kit's plain markup does with scripts: menus close and move by keyboard, dialogs open. Four listeners on the
 * document serve every page, so the components themselves carry no code to the browser.
 */
export function installPageBehaviours(): () => void {
  const control = new AbortController();
  const { signal } = control;
  document.addEventListener("click", closeMenus, { signal });
  document.addEventListener("click", handleDialogs, { signal });
  document.addEventListener("keydown", handleMenuKeys, { signal });
  document.addEventListener("focusin", closeMenusLeft, { signal });
  return () => control.abort();
}

const openMenus = () => document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]");

function closeMenus(event: Event) {
  const target = event.target as Element;
  for (const menu of openMenus()) {
    const inside = menu.contains(target);
    // A choice closes the menu; the summary does so by itself, and a field inside must not.
    const chosen = inside && target.closest("a[href], button");
    if (chosen && menu.contains(document.activeElement)) menu.querySelector("summary")?.focus();
    if (!inside || chosen) menu.open = false;
  }
}

function closeMenusLeft(event: Event) {
  for (const menu of openMenus()) {
    if (!menu.contains(event.target as Node)) menu.open = false;
  }
}

function handleMenuKeys(event: KeyboardEvent) {
  const menu = (event.target as Element).closest<HTMLDetailsElement>("details[data-menu]");
  if (!menu) return;
  const summary = menu.querySelector("summary");
  if (event.key === "Escape" && menu.open) {
    menu.open = false;
    summary?.focus();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  // Arrows belong to the text in a field.
  if (step === undefined || (event.target as Element).matches("input, textarea, select")) return;
  if (!menu.open) {
    if (event.key !== "ArrowDown") return;
    menu.open = true;
  }
  event.preventDefault();
  const stops = [...menu.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea")].filter(
    (stop) => !stop.matches(":disabled, [type=hidden]") && stop.checkVisibility?.() !== false,
  );
  const from = stops.indexOf(document.activeElement as HTMLElement);
  const to = Math.min(Math.max(from + step, 0), stops.length - 1);
  stops[to]?.focus();
}

function handleDialogs(event: MouseEvent) {
  const target = event.target as Element;
  const opener = target.closest("[data-opens]");
  if (opener) {
    const dialog = document.getElementById(opener.getAttribute("data-opens") ?? "");
    // No dialog on this page: the opener's own link does the work.
    if (!(dialog instanceof HTMLDialogElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!dialog.open) dialog.showModal();
    return;
  }
  const dialog = target.closest("dialog");
  if (!dialog?.open) return;
  // Only the backdrop has the dialog itself as target outside its padding box.
  if (target.closest("[data-closes]") || (target === dialog && isOutside(event, dialog))) dialog.close();
}

function isOutside(event: MouseEvent, element: Element): boolean {
  const box = element.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  // A click made by the keyboard has no place.
  if (x === 0 && y === 0) return false;
  return x < box.left || x > box.right || y < box.top || y > box.bottom;
}
