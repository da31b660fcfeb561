import { expect, test } from "vitest";
import { questionData } from "#app/components/forum/thread/question-data.ts";
import { loader, meta } from "#app/routes/forum.$ref._index/route.tsx";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

const visit = (ref: string, as?: { id: string }) =>
  call(loader, { url: `/forum/${ref}`, params: { ref }, as });
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

test("search engines are kept from questions that nobody answered for thirty days", async () => {
  const indexed = async (wanted: object) => (await visit((await aThread(wanted)).ref)).body.indexed;
  expect(await indexed({ createdAt: daysAgo(29) })).toBe(true);
  expect(await indexed({ createdAt: daysAgo(31) })).toBe(false);
  expect(await indexed({ createdAt: daysAgo(31), answeredAt: daysAgo(30) })).toBe(true);
  expect(await indexed({ createdAt: daysAgo(31), kind: "discussion" })).toBe(true);
});

test("search engines read the question, the accepted answer and the others; nothing that is gone", async () => {
  const thread = await aThread({ body: "It *blinks* & <beeps>.", title: "Why does it blink" });
  const chosen = await aPost({ threadId: thread.id, helpfulCount: 2, historicScore: 3 });
  const other = await aPost({ threadId: thread.id, body: "Or so." });
  const gone = await aPost({ threadId: thread.id, body: "Secret" });
  await sql`update posts set deleted_at = now(), deleted_by_id = author_id, gone_reason = 'deleted' where id = ${gone.id}`;
  await sql`update threads set accepted_post_id = ${chosen.id}, state = 'solved' where id = ${thread.id}`;
  const { body } = await visit(thread.ref);
  const data = questionData(body);
  const url = `http://localhost:3000/forum/${thread.ref}`;
  expect(data.mainEntity).toMatchObject({
    "@type": "Question",
    name: "Why does it blink",
    text: "It blinks & <beeps>.",
    url,
    author: { name: thread.author.displayName },
    acceptedAnswer: { upvoteCount: 5, url: `${url}#answer-${chosen.number}` },
    suggestedAnswer: [{ text: "Or so.", url: `${url}#answer-${other.number}` }],
  });
  expect(JSON.stringify(data)).not.toContain("Secret");
  const tags = meta({ data: body } as never) as object[];
  expect(tags).toContainEqual({ tagName: "link", rel: "canonical", href: url });
  expect(tags).toContainEqual({ property: "og:title", content: "Why does it blink" });
  expect(JSON.stringify(tags)).not.toContain("noindex");
  await sql`update threads set visibility = 'hidden' where id = ${thread.id}`;
  const hidden = (await visit(thread.ref, thread.author)).body;
  expect(JSON.stringify(meta({ data: hidden } as never))).toContain("noindex");
});
