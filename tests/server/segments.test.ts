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
  "/ideas/12/",
  "/ideas/12/vote/more",
  "/ideas//12",
  "/ideas.data",
  "/ideas/12.data",
  "/_root.data",
  "/__manifest/x",
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

test("a command is called with its parameters, as Remix would have called it", async () => {
  const action = Object.assign(
    async ({ params, request }: { params: unknown; request: Request }) =>
      Response.json({ params, body: await request.text() }),
    { isCommand: true },
  );
  const withCommand = {
    ...build,
    routes: { ...build.routes, vote: { ...build.routes.vote!, module: { action } } },
  } as unknown as ServerBuild;
  const own = createSegmentedHandler(withCommand, "production");
  const original = createRequestHandler(withCommand, "production");
  for (const url of ["/ideas/12-dark-mode/vote", "/Ideas/12/VOTE", "/ideas/%31/vote", "/ideas/12/vote?x=1"]) {
    const post = () => new Request(`http://localhost${url}`, { method: "POST", body: "value=1" });
    const answers = await Promise.all(
      [own, original].map((handler) => handler(post(), {} as AppLoadContext)),
    );
    const [mine, theirs] = await Promise.all(
      answers.map(async (one) => ({ status: one.status, text: await one.text() })),
    );
    expect(mine).toEqual(theirs);
  }
});

test("a command with a page answers scripts itself and leaves the rest to the framework", async () => {
  const called: string[] = [];
  const action = Object.assign(
    async ({ request }: { request: Request }) => {
      called.push(request.headers.get("accept") ?? "");
      return Response.json({});
    },
    { isCommand: true },
  );
  const withPage = {
    ...build,
    routes: { ...build.routes, vote: { ...build.routes.vote!, module: { action, default: () => null } } },
  } as unknown as ServerBuild;
  const handler = createSegmentedHandler(withPage, "production");
  const post = (accept: string) =>
    handler(
      new Request("http://localhost/ideas/12/vote", { method: "POST", headers: { accept } }),
      {} as AppLoadContext,
    );
  const answered = await post("application/json");
  expect(await answered.json()).toEqual({});
  expect(called).toEqual(["application/json"]);
  // The entry of this build renders an empty page: what counts is that the framework was asked.
  expect(await (await post("text/html")).text()).toBe("");
});
