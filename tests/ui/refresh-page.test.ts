import { beforeEach, expect, test, vi } from "vitest";

type State = { navigation: { state: string }; revalidation: string; loaderData: { root: unknown } };

const idle = (root: unknown): State => ({
  navigation: { state: "idle" },
  revalidation: "idle",
  loaderData: { root },
});
const listeners = new Set<() => void>();
const router = {
  state: idle("first page"),
  revalidate: vi.fn(),
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
/** As the router does it: whoever listens hears of it in the middle of its work. */
async function moveOn(state: State) {
  router.state = state;
  for (const listener of listeners) listener();
  await new Promise((later) => setTimeout(later));
}

let page: typeof import("#app/components/refresh-page.ts");
beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal("window", { __remixRouter: router });
  listeners.clear();
  router.revalidate.mockReset();
  router.state = idle("first page");
  page = await import("#app/components/refresh-page.ts");
  page.pageStands("first page");
});

test("a page that stands is read anew at once", () => {
  page.refreshPage();
  expect(router.revalidate).toHaveBeenCalledOnce();
});

test("a page on its way is waited for until it stands; asked twice meanwhile is asked once", async () => {
  await moveOn({ ...idle("first page"), navigation: { state: "submitting" } });
  page.refreshPage();
  page.refreshPage();
  await moveOn({ ...idle("first page"), navigation: { state: "loading" } });
  await moveOn(idle("second page"));
  expect(router.revalidate).not.toHaveBeenCalled();
  page.pageStands("second page");
  expect(router.revalidate).toHaveBeenCalledOnce();
  await moveOn(idle("second page"));
  expect(router.revalidate).toHaveBeenCalledOnce();
});

test("a reading on its way that changes nothing of the root is waited for, too", async () => {
  await moveOn({ ...idle("first page"), revalidation: "loading" });
  page.refreshPage();
  expect(router.revalidate).not.toHaveBeenCalled();
  await moveOn(idle("first page"));
  expect(router.revalidate).toHaveBeenCalledOnce();
});
