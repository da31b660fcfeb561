import type { Locator, Page } from "playwright/test";
import { expect } from "../../support/e2e.ts";

type Focus = { on: string; seen: boolean; reached: boolean; passing: boolean };

/** Where the focus is, whether one sees it there, and whether that is the element. One question to the page, as Tab is pressed often. */
const focusOf = (wanted: Locator): Promise<Focus> =>
  wanted.evaluate((element) => {
    const focused = document.activeElement ?? document.body;
    const nowhere = focused === document.body;
    // A field that becomes an editor as it is reached passes the focus on to that within a few frames.
    const passing = nowhere || !element.isConnected;
    const ringed = (one: Element | null) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && outlineWidth !== "0px";
    };
    const box = focused.getBoundingClientRect();
    // A text area may let the box around it and its toolbar show the ring.
    const around =
      focused.matches("textarea") &&
      (ringed(focused.parentElement) || !!focused.closest(".editor:focus-within"));
    const seen =
      focused.matches("h1, main") || (box.width > 0 && box.bottom > 0 && (ringed(focused) || around));
    return {
      on: focused.outerHTML.slice(0, 120),
      seen: seen && !nowhere,
      reached: element === focused,
      passing,
    };
  });

/** Goes on with Tab until the element has the focus, which must be seen at every step. */
export async function tabTo(page: Page, wanted: Locator, most = 120): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    let focus = await focusOf(wanted);
    for (let frames = 0; frames < 10 && focus.passing; frames += 1) {
      await page.evaluate(() => new Promise(requestAnimationFrame));
      focus = await focusOf(wanted);
    }
    expect(focus.seen, `the focus is seen on ${focus.on}`).toBe(true);
    if (focus.reached) return;
  }
  throw new Error(`${most} times Tab did not reach ${wanted}`);
}
