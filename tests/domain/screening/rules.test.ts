import { beforeEach, describe, expect, test } from "vitest";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { type Screened, screen } from "#app/domain/screening/screen.server.ts";
import { newId } from "#db/ids.ts";
import { db, sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aRule } from "#tests/support/factories/screening.ts";
import { recorded } from "#tests/support/recorded.ts";

const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);

const write = (actor: MemberActor, text: string, more: Partial<Screened> = {}) =>
  db.transaction((tx) =>
    screen(tx, actor, { kind: "comment", targetId: newId(), text, language: "en", ...more }),
  );
const isHeld = async (...args: Parameters<typeof write>) => (await write(...args)).held;

/** Somebody who has been here for a while and wrote this often. */
async function aRegular(published = 5, days = 30): Promise<MemberActor> {
  const member = await aMember({ createdAt: ago(days) });
  for (let nth = 0; nth < published; nth += 1) await anIdea({ by: member, createdAt: ago(days - 1) });
  return member;
}

describe("words", () => {
  test("in any ending of the text's language, never in parts of words", async () => {
    await aRule({
      kind: "words",
      config: { words: ["casino", "prêt entre particuliers", "class"], exact: false },
    });
    const me = await aMember();
    expect(await isHeld(me, "The best CASINOS in town")).toBe(true);
    expect(await isHeld(me, "Le prêt entre particulier sérieux", { language: "fr" })).toBe(true);
    expect(
      await isHeld(me, "Un prêt, mais pas entre des particuliers de la même famille", { language: "fr" }),
    ).toBe(false);
    expect(await isHeld(me, "Classical music in Scunthorpe, casinoland")).toBe(false);
    expect(await isHeld(me, "Two classes are full")).toBe(true);
  });

  test("exactly as written, when asked; and in one language only", async () => {
    await aRule({ kind: "words", config: { words: ["buy followers"], exact: true } });
    await aRule({ kind: "words", language: "fr", config: { words: ["pain"], exact: false } });
    const me = await aMember();
    expect(await isHeld(me, "BUY, followers!")).toBe(true);
    expect(await isHeld(me, "He buys followers")).toBe(false);
    expect(await isHeld(me, "My knee is in pain")).toBe(false);
    expect(await isHeld(me, "Le pain est cher", { language: "fr" })).toBe(true);
  });
});

describe("links", () => {
  test("too many, to named hosts, or to an address nobody trusted has linked to", async () => {
    await aRule({ kind: "links", config: { max: 2, hosts: ["bit.ly"], unknown: false } });
    const me = await aMember();
    expect(await isHeld(me, "https://a.example https://b.example")).toBe(false);
    expect(await isHeld(me, "https://a.example https://b.example https://c.example")).toBe(true);
    expect(await isHeld(me, "see bit.ly/abc")).toBe(true);
  });

  test("an address becomes known by who is trusted, not by newcomers nor by what is held", async () => {
    await aRule({ kind: "links", belowTrust: 2, config: { max: null, hosts: [], unknown: true } });
    const me = await aMember();
    expect(await isHeld(me, "https://shop.example is fine")).toBe(true);
    expect(await isHeld(me, "https://shop.example is fine indeed")).toBe(true);
    expect(await isHeld(me, "https://en.wikipedia.org/wiki/Bee is fine")).toBe(false);
    expect(await isHeld(await aRegular(), "https://www.shop.example/tools is fine")).toBe(false);
    expect(await isHeld(me, "https://shop.example is fine now")).toBe(false);
    await sql`update screening_settings set own_host = 'ideas.company.example', known_hosts = 'partner.example'`;
    expect(await isHeld(me, "https://www.company.example/a https://partner.example/b")).toBe(false);
  });
});

describe("the same text again", () => {
  beforeEach(() => aRule({ kind: "duplicate", belowTrust: 2, config: { days: 7, similarity: 84 } }));
  const text =
    "Our agency offers strong links from real sites, written by people, at a fair price for every small company here";

  test("letter by letter or nearly, within its days; short and honest ones may repeat", async () => {
    const [one, other] = [await aMember(), await aMember()];
    expect(await isHeld(one, text)).toBe(false);
    expect(await isHeld(other, text.toUpperCase())).toBe(true);
    expect(await isHeld(other, text.replace("fair", "small"))).toBe(true);
    expect(await isHeld(one, "Thank you!")).toBe(false);
    expect(await isHeld(other, "Thank you!")).toBe(false);
    await sql`update written_prints set created_at = now() - interval '8 days'`;
    expect(await isHeld(other, `${text}.`)).toBe(false);
  });

  test("what came first goes into the queue, too, and stays where it is", async () => {
    const [one, other] = [await aMember(), await aMember()];
    const first = newId();
    await write(one, text, { targetId: first });
    expect(await recorded("content.screened")).toEqual([]);
    await write(other, text);
    const events = await recorded("content.screened");
    expect(events.map(({ held, authorId }) => [held, authorId])).toEqual([
      [true, other.id],
      [false, one.id],
    ]);
    expect(events[1]).toMatchObject({ targetId: first, likeness: events[0]!.likeness });
    await write(other, `${text} `);
    expect(await recorded("content.screened")).toHaveLength(3);
  });

  test("one's own text may be changed a little", async () => {
    const [me, targetId] = [await aMember(), newId()];
    await write(me, text, { targetId });
    expect(await isHeld(me, `${text}!`, { targetId, edit: true })).toBe(false);
    expect(await sql`select count(*)::int as count from written_prints`).toEqual([{ count: 1 }]);
  });
});

describe("several newcomers, one address", () => {
  test("the third text is held, whoever writes it, unless the community knows the address", async () => {
    await aRule({ kind: "same_host", belowTrust: 3, config: { posts: 3, days: 7 } });
    const [one, two, three] = [await aMember(), await aMember(), await aMember()];
    expect(await isHeld(one, "I like https://a.spam.example/1 so much")).toBe(false);
    expect(await isHeld(two, "Have you seen https://b.spam.example/2 lately")).toBe(false);
    expect(await isHeld(three, "My choice is https://spam.example/3 for sure")).toBe(true);
    expect(await recorded("content.screened")).toHaveLength(3);
    await write(await aRegular(60, 90), "We made https://spam.example ourselves");
    expect(await isHeld(three, "So https://spam.example/4 it is")).toBe(false);
  });
});

describe("first texts", () => {
  test("of newcomers are queued and shown; only with an unknown link, if asked", async () => {
    await aRule({
      kind: "first_posts",
      effect: "flag",
      config: { posts: 1, withLink: false, whileWaiting: 0 },
    });
    const me = await aMember();
    expect(await write(me, "Hello everybody here")).toEqual({ held: false });
    expect(await recorded("content.screened")).toMatchObject([
      { held: false, kind: "comment", authorId: me.id },
    ]);
    await anIdea({ by: me, createdAt: ago(0.01) });
    await write(me, "And another thing");
    expect(await recorded("content.screened")).toHaveLength(1);
  });

  test("of somebody of whom others wait are held", async () => {
    const links = await aRule({ kind: "links", config: { max: 0, hosts: [], unknown: false } });
    await aRule({ kind: "first_posts", config: { posts: 50, withLink: false, whileWaiting: 1 } });
    const me = await aMember();
    const idea = await anIdea({ by: me, visibility: "held" });
    expect(await isHeld(me, "Nothing to see")).toBe(false);
    await write(me, "https://a.example", { kind: "idea", targetId: idea.id });
    expect(await isHeld(me, "Nothing to see here")).toBe(true);
    await sql`update ideas set visibility = 'public'`;
    expect(await isHeld(me, "Nothing to see here either")).toBe(false);
    expect(links).toBeTruthy();
  });
});

describe("speed and bursts", () => {
  test("what is sent faster than anybody types is held; a word or two, and what nobody timed, is not", async () => {
    await aRule({ kind: "fast_typing", config: { minMs: 3000 } });
    const text = "This is a sentence of some length";
    expect(await isHeld(await aMember(), text, { typedMs: 900 })).toBe(true);
    expect(await isHeld(await aMember(), text, { typedMs: 3100 })).toBe(false);
    expect(await isHeld(await aMember(), "Thank you!", { typedMs: 900 })).toBe(false);
    expect(await isHeld(await aMember(), text)).toBe(false);
  });

  test("many accounts at once, where that is unusual", async () => {
    await aRule({ kind: "burst", config: { accounts: 5, minutes: 10, withLink: false } });
    const wave = [];
    for (let nth = 0; nth < 5; nth += 1)
      wave.push(await aMember({ createdAt: new Date(Date.now() - nth * 1000) }));
    // A community that began today has no usual.
    expect(await isHeld(wave[0]!, "Here I am")).toBe(false);
    await aMember({ createdAt: ago(20) });
    expect(await isHeld(wave[0]!, "Here I am again")).toBe(true);
    expect(await isHeld(await aMember({ createdAt: ago(3) }), "I came before")).toBe(false);
  });
});

describe("whom rules are meant for", () => {
  test("shadow writes down and does nothing; off does not even look", async () => {
    const rule = await aRule({
      kind: "links",
      mode: "shadow",
      config: { max: 0, hosts: [], unknown: false },
    });
    await aRule({ kind: "links", mode: "off", config: { max: 0, hosts: [], unknown: false } });
    expect(await isHeld(await aMember(), "https://a.example")).toBe(false);
    expect(await recorded("content.screened")).toEqual([]);
    expect(await sql`select rule_id, mode from rule_hits`).toEqual([{ rule_id: rule, mode: "shadow" }]);
  });

  test("members above its trust and staff are left alone; staff even by words that are blocked", async () => {
    await aRule({ kind: "links", belowTrust: 2, config: { max: 0, hosts: [], unknown: false } });
    await aRule({ kind: "words", effect: "block", config: { words: ["casino"], exact: false } });
    expect(await isHeld(await aRegular(), "https://a.example")).toBe(false);
    const agent = await aMember({ role: "agent" });
    expect(await isHeld(agent, "A casino: https://a.example")).toBe(false);
    expect(await sql`select trust from written_prints where member_id = ${agent.id}`).toEqual([{ trust: 5 }]);
    await expect(write(await aRegular(), "A casino")).rejects.toMatchObject({
      fields: { body: "blocked_words" },
    });
    expect(await sql`select count(*)::int as count from rule_hits`).toEqual([{ count: 0 }]);
  });

  test("profiles and pictures are shown at once, and queued", async () => {
    await aRule({ kind: "first_posts", config: { posts: 1, withLink: false, whileWaiting: 0 } });
    const me = await aMember();
    for (const kind of ["profile", "picture"] as const)
      expect(await isHeld(me, kind === "profile" ? "I sell things" : "", { kind, targetId: me.id })).toBe(
        false,
      );
    expect((await recorded("content.screened")).map(({ kind, held }) => [kind, held])).toEqual([
      ["profile", false],
      ["picture", false],
    ]);
  });
});
