import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPageCache, type RenderedPage } from "#app/server/page-cache.ts";

let server: Server;
let url: string;
let rendered: string[];
let own: string[];
let version: number;
let result: (url: string) => Promise<RenderedPage | null>;
const page = (text: string): RenderedPage => ({ html: Buffer.from(text), nonce: "n" });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  rendered = [];
  own = [];
  version = 1;
  result = async (path) => page(`<p>${path} v${version}</p>`);
  const serve = createPageCache(async (req) => {
    rendered.push(req.url ?? "");
    return result(req.url ?? "");
  }, true);
  server = createServer((req, res) => {
    const otherwise = () => {
      own.push(req.url ?? "");
      res.end("own");
    };
    if (!serve(req, res, otherwise)) otherwise();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url + path, { headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
};

test("renders a page once for many guests", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => get("/ideas")));
  expect(new Set(answers.map((answer) => answer.text))).toEqual(new Set(["<p>/ideas v1</p>"]));
  expect(rendered).toEqual(["/ideas"]);
});

test("keeps languages, themes and addresses apart", async () => {
  await get("/ideas", { "accept-language": "fr" });
  await get("/ideas", { "accept-language": "en" });
  await get("/ideas", { "accept-language": "en", cookie: "theme=dark" });
  await get("/ideas", { "accept-language": "en", cookie: "lang=fr" });
  await get("/ideas?sort=new", { "accept-language": "en" });
  // The last language was already there: chosen by cookie or by browser, it is the same page.
  expect(rendered).toEqual(["/ideas", "/ideas", "/ideas", "/ideas?sort=new"]);
});

test("never serves a shared page to somebody with a session or a waiting message, nor keeps theirs", async () => {
  await get("/ideas");
  const mine = await get("/ideas", { cookie: "ruche_session=abc" });
  const told = await get("/ideas", { cookie: "flash=%7B%7D" });
  expect([mine.text, told.text]).toEqual(["own", "own"]);
  expect((await get("/ideas")).text).toBe("<p>/ideas v1</p>");
});

test("shares only the public pages", async () => {
  for (const path of ["/ideas/new", "/login", "/settings", "/admin", "/setup?token=x"]) await get(path);
  expect(rendered).toEqual([]);
  expect(own).toHaveLength(5);
});

test("a change shows within two seconds, however busy the page is", async () => {
  await get("/ideas");
  version = 2;
  vi.setSystemTime(Date.now() + 900);
  expect((await get("/ideas")).text).toBe("<p>/ideas v1</p>");
  // Stale: still served, and rendered anew behind it.
  vi.setSystemTime(Date.now() + 600);
  await get("/ideas");
  await vi.waitFor(async () => expect((await get("/ideas")).text).toBe("<p>/ideas v2</p>"));
});

test("a page nobody asked for a while is rendered before it is served", async () => {
  await get("/ideas");
  version = 2;
  vi.setSystemTime(Date.now() + 60_000);
  expect((await get("/ideas")).text).toBe("<p>/ideas v2</p>");
});

test("what may not be shared is answered for each request by itself", async () => {
  result = async () => null;
  expect((await get("/ideas/12-moved")).text).toBe("own");
  expect((await get("/ideas/12-moved")).text).toBe("own");
  expect(own).toHaveLength(2);
});

test("a failed rendering is not kept", async () => {
  result = async () => Promise.reject(new Error("database away"));
  expect((await get("/ideas")).text).toBe("own");
  result = async () => page("back");
  expect((await get("/ideas")).text).toBe("back");
});

test("answers a known version with 304, and compresses", async () => {
  const first = await get("/ideas", { "accept-encoding": "gzip" });
  expect(first.headers.get("content-encoding")).toBe("gzip");
  const again = await get("/ideas", { "if-none-match": first.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
});
