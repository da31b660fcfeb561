import { expect, test } from "vitest";
import { Forbidden, Invalid } from "#app/domain/core/errors.ts";
import { productOf } from "#app/domain/forum/product-of.ts";
import { startThreadSchema } from "#app/domain/forum/schema.ts";
import { newId } from "#db/ids.ts";
import { sql } from "#tests/support/database.ts";
import { anAskedThread } from "#tests/support/factories/forum.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

const LAMPS = [
  { name: "Lamp One", versions: ["1.0", "2.0"] },
  { name: "Lamp Two", versions: [] },
];

test("a question is a row, a text, a follow, a count and an event; its draft is gone", async () => {
  const ada = await aMember({ username: "Ada" });
  const me = await aMember();
  await sql`insert into drafts (id, member_id, kind, target, content) values
    (${newId()}, ${me.id}, 'thread', '', '{"title":"half"}'), (${newId()}, ${me.id}, 'idea', '', '{"title":"other"}')`;
  const targetId = newId();
  const happenedAt = new Date("2026-03-01T08:00:00Z");
  const thread = await anAskedThread({
    by: me,
    title: "Why does it blink?",
    body: "Asked @ada already.",
    tags: ["lamp"],
    trail: [
      { kind: "read", targetKind: "article", targetId, query: "", happenedAt },
      { kind: "searched", targetKind: null, targetId: null, query: "blink", happenedAt },
    ],
  });
  expect(thread.slug).toBe("why-does-it-blink");
  expect(await sql`select kind, state, author_id, last_writer_id, tags, follower_count from threads`).toEqual(
    [
      {
        kind: "question",
        state: "unanswered",
        author_id: me.id,
        last_writer_id: me.id,
        tags: ["lamp"],
        follower_count: 1,
      },
    ],
  );
  expect(await sql`select source from thread_texts`).toEqual([{ source: "Asked @ada already." }]);
  expect(await sql`select member_id from thread_follows`).toEqual([{ member_id: me.id }]);
  expect(await sql`select kind from drafts`).toEqual([{ kind: "idea" }]);
  expect(await sql`select kind, target_id, query from thread_trails order by id`).toEqual([
    { kind: "read", target_id: targetId, query: "" },
    { kind: "searched", target_id: null, query: "blink" },
  ]);
  expect(await recorded("thread.started")).toEqual([
    { threadId: thread.id, authorId: me.id, kind: "question", mentionedIds: [ada.id] },
  ]);
  expect(await wrongThreads()).toEqual([]);
});

test("a discussion is open from the start", async () => {
  await anAskedThread({ kind: "discussion" });
  expect(await sql`select kind, state from threads`).toEqual([{ kind: "discussion", state: "open" }]);
});

test.each([
  ["one that takes ideas only", { takesThreads: false }],
  ["an archived one", { archivedAt: new Date() }],
])("no thread starts in a category that does not take them: %s", async (_name, wanted) => {
  await aCategory("closed", wanted);
  await expect(anAskedThread({ category: "closed" })).rejects.toMatchObject({
    fields: { category: "no_such_category" },
  });
  expect(await sql`select 1 from threads`).toHaveLength(0);
  expect(await wrongThreads()).toEqual([]);
});

test("whoever has not confirmed their address asks nothing", async () => {
  const me = await aMember({ verified: false });
  await expect(anAskedThread({ by: me })).rejects.toThrow(new Forbidden("verify_email_first"));
  expect(await sql`select 1 from threads`).toHaveLength(0);
});

test("product and version are among those of the category", async () => {
  await aCategory("lamps", { products: LAMPS });
  await anAskedThread({ category: "lamps", product: "Lamp One", version: "2.0" });
  expect(await sql`select product, version from threads`).toEqual([{ product: "Lamp One", version: "2.0" }]);
  await expect(anAskedThread({ category: "lamps", product: "Lamp Ten" })).rejects.toMatchObject({
    fields: { product: "no_such_product" },
  });
  await expect(
    anAskedThread({ category: "lamps", product: "Lamp Two", version: "2.0" }),
  ).rejects.toMatchObject({ fields: { version: "no_such_version" } });
  expect(await sql`select 1 from threads`).toHaveLength(1);
});

test("what a category does not offer is dropped; what a question is about already stays", () => {
  expect(productOf([], { product: "Lamp", version: "1" })).toEqual({ product: null, version: null });
  expect(productOf(LAMPS, { product: null, version: "1.0" })).toEqual({ product: null, version: null });
  const old = { product: "Lamp Zero", version: "0.9" };
  expect(productOf(LAMPS, old, old)).toEqual(old);
  expect(() => productOf(LAMPS, old)).toThrow(Invalid);
});

test("a form's fields are read as meant", () => {
  const form = {
    title: "  Why \n so? ",
    body: "a\r\nb  ",
    category: "general",
    language: "fr",
    tags: "#A b, a b",
  };
  expect(startThreadSchema.parse(form)).toEqual({
    kind: "question",
    title: "Why so?",
    body: "a\nb",
    category: "general",
    language: "fr",
    tags: ["a-b"],
    product: null,
    version: null,
  });
});
