/** Pixels between it and the form. */
const SPARE = 16;

/**
 * What is decided on stays readable above the form that opens over it: on a wide screen the form stands at the foot of the
 * panel, and the panel scrolls by as much as it would cover.
 */
export function keepInView(): void {
  if (!matchMedia("(width >= 64rem)").matches) return;
  // Once the form has grown.
  requestAnimationFrame(() => {
    const panel = document.querySelector(".item-panel");
    const item = panel?.querySelector(".item-target [data-main]");
    const form = panel?.querySelector(".decision");
    const head = panel?.querySelector(".item-head");
    if (!panel || !item || !form || !head) return;
    const { top, bottom } = item.getBoundingClientRect();
    const covered = bottom + SPARE - form.getBoundingClientRect().top;
    const above = top - head.getBoundingClientRect().bottom;
    if (covered > 0) panel.scrollTop += Math.min(covered, above);
  });
}
