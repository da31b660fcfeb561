import { beforeEach, describe, expect, test } from "vitest";
import { loader as listLoader } from "#app/routes/admin.contacts._index.tsx";
import { loader as contactLoader, action as unlinkAction } from "#app/routes/admin.contacts.$id.tsx";
import {
  loader as importsLoader,
  action as uploadAction,
} from "#app/routes/admin.contacts.imports._index.tsx";
import {
  action as importAction,
  loader as importLoader,
} from "#app/routes/admin.contacts.imports.$id._index.tsx";
import { loader as errorsLoader } from "#app/routes/admin.contacts.imports.$id.errors[.]csv.ts";
import { action as matchAction, loader as matchesLoader } from "#app/routes/admin.contacts.matches.tsx";
import { newId } from "#db/ids.ts";
import { contactLinks } from "#db/schema/crm.ts";
import { ideaComments } from "#db/schema/idea-comments.ts";
import { call } from "#tests/support/call.ts";
import { withoutHonours } from "#tests/support/crm-scene.ts";
import { db } from "#tests/support/database.ts";
import { drain } from "#tests/support/drain.ts";
import { aConsentingMember, aContact } from "#tests/support/factories/contact.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aMove } from "#tests/support/factories/milestone.ts";

// These are about ideas; what somebody reaches by them has its own tests.
beforeEach(withoutHonours);

const anAdmin = () => aMember({ role: "admin" });
const anAgent = () => aMember({ role: "agent" });

async function aLinkedContact(wanted: Parameters<typeof aContact>[0] = {}) {
  const member = await aConsentingMember();
  const contact = await aContact({ email: member.email, ...wanted });
  await db
    .insert(contactLinks)
    .values({ id: newId(), memberId: member.id, contactId: contact.id, method: "verified_email" });
  return { member, contact };
}

describe("contacts", () => {
  test("are listed by name and found by parts, accents aside, or by code", async () => {
    const staff = await anAgent();
    await aContact({
      externalId: "K-77",
      firstName: "Zoé",
      lastName: "Lefèvre",
      email: "zoe@exemple.fr",
      company: "Marée Haute",
    });
    await aContact({ firstName: "Ada", lastName: "Byron", email: null });
    const names = async (query: string) => {
      const { body } = await call(listLoader, { url: `/admin/contacts?${query}`, as: staff });
      return body.page.items.map((item: { name: string }) => item.name);
    };
    expect(await names("")).toEqual(["Ada Byron", "Zoé Lefèvre"]);
    for (const q of ["zoe lefevre", "maree", "exemple.fr", "K-77", "LEFÈ"])
      expect(await names(`q=${q}`)).toEqual(["Zoé Lefèvre"]);
    for (const q of ["%", "nobody", "zoe byron", "K-7"])
      expect(await names(`q=${encodeURIComponent(q)}`)).toEqual([]);
    expect(await names("show=linked")).toEqual([]);
  });

  test("are paged by keys, without a gap or a repeat among equal names", async () => {
    const staff = await anAgent();
    for (let index = 0; index < 120; index += 1)
      await aContact({ lastName: index % 2 ? "Durand" : "Martin" });
    const seen: string[] = [];
    for (let after: string | null = null, pages = 0; pages < 5; pages += 1) {
      const { body }: { body: { page: { items: { id: string }[]; next: string | null } } } = await call(
        listLoader,
        { url: `/admin/contacts?after=${after ?? ""}`, as: staff },
      );
      seen.push(...body.page.items.map((item) => item.id));
      after = body.page.next;
      if (!after) break;
    }
    expect(new Set(seen).size).toBe(120);
    expect(seen).toHaveLength(120);
  });

  test("show everything of one person, tab by tab", async () => {
    const { member, contact } = await aLinkedContact();
    const idea = await anIdea({ by: member, title: "Dark mode", visibility: "public" });
    await anIdea({ by: member, title: "Hidden", visibility: "hidden" });
    await db.insert(ideaComments).values({
      id: newId(),
      ideaId: idea.id,
      authorId: member.id,
      source: "Me too",
      html: "",
      rendererVersion: 1,
      extensionAt: new Date(),
    });
    await aMove(idea.id, { to: "accepted" });
    await drain();
    const get = async (query = "") =>
      (
        await call(contactLoader, {
          url: `/admin/contacts/${contact.id}${query}`,
          params: { id: contact.id },
          as: await anAgent(),
        })
      ).body;
    const activity = await get();
    expect(activity.contact).toMatchObject({
      link: { username: member.username, method: "verified_email" },
      community: { ideas_accepted: 1 },
    });
    expect(
      activity.history.page.items.map((item: { kind: string; ideaTitle: string }) => [
        item.kind,
        item.ideaTitle,
      ]),
    ).toEqual([
      ["comment", "Dark mode"],
      ["idea", "Hidden"],
      ["idea", "Dark mode"],
    ]);
    expect((await get("?tab=timeline")).history.page.items).toMatchObject([
      { kind: "accepted", title: "Dark mode" },
    ]);
    const sent = (await get("?tab=sent")).history.page.items;
    expect(sent.map((item: { state: string }) => item.state)).toEqual(["sent", "sent"]);
    expect(activity.title).toContain(contact.lastName);
  });

  test("have their activity paged to the microsecond", async () => {
    const { member, contact } = await aLinkedContact();
    const idea = await anIdea();
    await db.insert(ideaComments).values(
      Array.from({ length: 60 }, () => ({
        id: newId(),
        ideaId: idea.id,
        authorId: member.id,
        source: "x",
        html: "",
        rendererVersion: 1,
      })),
    );
    const staff = await anAgent();
    const seen: string[] = [];
    for (let after = "", pages = 0; pages < 5; pages += 1) {
      const { body } = await call(contactLoader, {
        url: `/admin/contacts/${contact.id}?after=${after}`,
        params: { id: contact.id },
        as: staff,
      });
      seen.push(...body.history.page.items.map((item: { id: string }) => item.id));
      if (!(after = body.history.page.next)) break;
    }
    expect(new Set(seen).size).toBe(60);
    expect(seen).toHaveLength(60);
  });

  test("are unlinked by a form, with a toast", async () => {
    const { contact } = await aLinkedContact();
    const answer = await call(unlinkAction, {
      url: `/admin/contacts/${contact.id}`,
      params: { id: contact.id },
      as: await anAgent(),
      form: {},
    });
    expect(answer).toMatchObject({ status: 302, location: `/admin/contacts/${contact.id}` });
    expect(answer.headers.get("set-cookie")).toContain("contact_unlinked");
  });

  test("that cannot exist are not there", async () => {
    const staff = await anAgent();
    for (const id of ["nonsense", newId()]) {
      expect(
        (await call(contactLoader, { url: `/admin/contacts/${id}`, params: { id }, as: staff })).status,
      ).toBe(404);
    }
  });
});

describe("an import", () => {
  test("goes from upload over mapping to a file of errors that no spreadsheet runs", async () => {
    const admin = await anAdmin();
    const csv = new File(
      ['id,email,company\n1,a@example.com,Fine\n2,bad,"=HYPERLINK(""x"")"\n'],
      "clients (mai).csv",
    );
    const uploaded = await call(uploadAction, {
      url: "/admin/contacts/imports?index",
      as: admin,
      form: { file: csv },
    });
    const id = uploaded.location!.split("/").at(-1)!;
    const at = { url: uploaded.location!, params: { id }, as: admin };
    expect((await call(importLoader, at)).body.preview).toHaveLength(2);
    const refused = await call(importAction, { ...at, form: { email: "email", keepOthers: "keep" } });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: { externalId: "external_id_needed" }, values: { email: "email" } },
    });
    const begun = await call(importAction, {
      ...at,
      form: { act: "start", externalId: "id", email: "email", company: "company" },
    });
    expect(begun.location).toBe(uploaded.location);
    await drain();
    expect((await call(importLoader, at)).body).toMatchObject({
      row: { state: "done", createdRows: 1, failedRows: 1 },
    });
    const errors = await call(errorsLoader, { ...at, headers: { cookie: "lang=fr" } });
    expect(errors.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(errors.body).toBe(
      'Line,Reason,id,email,company\r\n3,Not an e-mail address,2,bad,"\'=HYPERLINK(""x"")"\r\n',
    );
    expect(
      (await call(importsLoader, { url: "/admin/contacts/imports", as: admin })).body.page.items,
    ).toHaveLength(1);
  });

  test("without a file says what is missing", async () => {
    const answer = await call(uploadAction, {
      url: "/admin/contacts/imports?index",
      as: await anAdmin(),
      form: { nothing: "" },
    });
    expect(answer).toMatchObject({ status: 422, body: { errors: { file: "file_missing" } } });
  });
});

describe("who is who", () => {
  test("is decided by a form; a choice is needed; a colleague's comes first", async () => {
    const member = await aConsentingMember();
    const contact = await aContact({ email: member.email });
    await aContact({ email: member.email });
    const { matchMembers } = await import("#app/domain/crm/match-members.server.ts");
    await db.transaction((tx) => matchMembers(tx as never, null));
    const staff = await anAgent();
    const { body } = await call(matchesLoader, { url: "/admin/contacts/matches", as: staff });
    const reviewId = body.page.items[0].id;
    const post = (form: Record<string, string>) =>
      call(matchAction, { url: "/admin/contacts/matches", as: staff, form });
    expect(await post({ reviewId })).toMatchObject({
      status: 422,
      body: { errors: { contactId: "choose_one" }, values: { reviewId } },
    });
    expect((await post({ reviewId, contactId: contact.id })).headers.get("set-cookie")).toContain(
      "match_chosen",
    );
    expect((await post({ reviewId, contactId: "none" })).headers.get("set-cookie")).toContain(
      "match_decided",
    );
  });
});
