import { describe, expect, test } from "vitest";
import { action, loader } from "#app/routes/reads.ts";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { aMember } from "#tests/support/factories/member.ts";

const browser = { "user-agent": "Mozilla/5.0 Firefox/140" };
const json = { accept: "application/json" };
const views = async () =>
  Number((await sql`select coalesce(sum(views), 0) as views from content_days`)[0]!.views);

type Sent = { headers?: Record<string, string>; as?: { id: string } };
const post = (number: number | string, { headers, as }: Sent = {}) =>
  call(action, {
    url: "/reads",
    form: { kind: "article", number: String(number) },
    as,
    headers: { ...browser, ...json, ...headers },
  });
const picture = (number: number | string, headers: Record<string, string> = {}) =>
  call(loader, { url: `/reads?kind=article&number=${number}`, headers: { ...browser, ...headers } });

describe("a page that was read", () => {
  test("is counted once, whether a script says so or a picture", async () => {
    const { number } = await anArticle();
    expect((await post(number)).status).toBe(200);
    const { status, headers } = await picture(number, { "sec-fetch-site": "same-origin" });
    expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([
      200,
      "image/gif",
      "no-store",
    ]);
    expect(await views()).toBe(1);
    await post(number, { headers: { "user-agent": "Mozilla/5.0 Chrome/139" } });
    await post(number, { as: await aMember() });
    expect(await views()).toBe(3);
  });

  test("is not counted for staff, programs, other sites, or what a browser fetches ahead", async () => {
    const { number } = await anArticle();
    await post(number, { as: await aMember({ role: "moderator" }) });
    await post(number, { headers: { "user-agent": "Googlebot/2.1" } });
    await picture(number, { "sec-fetch-site": "cross-site" });
    await picture(number, { "sec-purpose": "prefetch;prerender" });
    await picture(number, { purpose: "prefetch" });
    expect(await views()).toBe(0);
    expect((await post(number, { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
  });

  test("that is none is refused to a script, and still a picture to a page", async () => {
    expect((await post("x")).status).toBe(422);
    expect((await picture("x")).status).toBe(200);
    expect((await picture(999_999)).status).toBe(200);
    expect(await views()).toBe(0);
  });
});
