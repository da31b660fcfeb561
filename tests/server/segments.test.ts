import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { createSegmentedHandler } from "#app/server/segments.ts";

const PATHS: Record<string, { path?: string; parentId?: string; index?: boolean }> = {
  root: { path: "" },
  home: { parentId: "root", index: true },
  ideas: { parentId: "root", path: "ideas", index: true },
  idea: { parentId: "root", path: "ideas/:ref" },
  vote: { parentId: "root", path: "ideas/:ref/vote" },
  admin: { parentId: "root", path: "admin" },
  people: { parentId: "admin", path: "people" },
  feed: { parentId: "root", path: "feeds/ideas.atom" },
  splat: { parentId: "root", path: "*" },
};

// Resource routes that say who they are: what matters here is which one answers, and with which parameters.
const build = {
  entry: { module: { default: () => new Response() } },
  routes: Object.fromEntries(
    Object.entries(PATHS).map(([id, route]) => [
      id,
      {
        id,
        ...route,
        module: { loader: ({ params }: { params: unknown }) => Response.json({ id, params }) },
      },
    ]),
  ),
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
  future: { v3_singleFetch: true, v3_relativeSplatPath: true },
  publicPath: "/",
  assetsBuildDirectory: "",
  isSpaMode: false,
} as unknown as ServerBuild;

const URLS = [
  "/ideas",
  "/IDEAS",
  "/ideas/",
  "/ideas/12-dark-mode",
  "/ideas/12/vote",
  "/Ideas/12/Vote",
  "/admin/people",
  "/feeds/ideas.atom",
  "/nowhere",
  "/nowhere/at/all",
  "/ideas/12/nothing",
  "/%69deas/7",
  "/admin/people/x",
  "//ideas",
];

test("answers every address exactly as Remix's own handler does", async () => {
  const own = createSegmentedHandler(build, "production");
  const original = createRequestHandler(build, "production");
  const answer = async (handler: typeof own, url: string) => {
    const response = await handler(new Request(`http://localhost${url}`), {} as AppLoadContext);
    return { url, status: response.status, body: await response.text() };
  };
  for (const url of URLS) expect(await answer(own, url)).toEqual(await answer(original, url));
});
