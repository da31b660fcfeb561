import { describe, expect, test, vi } from "vitest";
import { sealSecret } from "#app/domain/crm/sealed-secret.server.ts";
import {
  action as mappingAction,
  loader as mappingLoader,
} from "#app/routes/admin.crm.connections.$id.mapping.tsx";
import { action as fieldsAction } from "#app/routes/admin.crm.connections.$id.mapping_.fields.ts";
import { keyFor } from "#app/runtime/secret.server.ts";
import { newId } from "#db/ids.ts";
import { contactLinks } from "#db/schema/crm.ts";
import { crmMappings } from "#db/schema/crm-sync.ts";
import { call } from "#tests/support/call.ts";
import { aHubspot, aMappedFact, aProperty, audited } from "#tests/support/crm-connections-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { aConnection } from "#tests/support/factories/connection.ts";
import { aConsentingMember, aContact } from "#tests/support/factories/contact.ts";
import { aMember } from "#tests/support/factories/member.ts";

vi.hoisted(() => {
  process.env.RUCHE_OUTGOING_ALLOW = "127.0.0.1";
});

const at = (id: string, page = "/mapping") => ({
  url: `/admin/crm/connections/${id}${page}`,
  params: { id },
});

/** A HubSpot with some fields of the brand, connected. */
async function aScene({ live = false } = {}) {
  const admin = await aMember({ role: "admin" });
  const fake = await aHubspot(
    aProperty("community_ideas_accepted", "number"),
    aProperty("points", "number"),
    aProperty("member_since", "date"),
    aProperty("favourite_colour"),
    aProperty("segment"),
  );
  const id = newId();
  await aConnection({
    id,
    config: {
      access: "private_app",
      baseUrl: fake.url,
      apiVersion: "v3",
      externalIdField: "community_user_id",
      segmentField: "segment",
      entries: "note",
    },
    secretSealed: sealSecret(keyFor("crm-secrets"), JSON.stringify({ token: fake.auth.privateToken }), id),
    liveAt: live ? new Date() : null,
  });
  const save = (form: Record<string, string>) => call(mappingAction, { ...at(id), as: admin, form });
  const load = async (query = "") =>
    (await call(mappingLoader, { ...at(id, `/mapping${query}`), as: admin })).body.view;
  const stored = async () =>
    Object.fromEntries(
      (await db.select().from(crmMappings)).map(({ fact, remoteField }) => [fact, remoteField]),
    );
  return { admin, fake, id, save, load, stored };
}

describe("the mapping", () => {
  test("shows each fact with an example of a linked member, and suggests fields by their name", async () => {
    const { load } = await aScene();
    const member = await aConsentingMember({ displayName: "Grace" });
    const contact = await aContact({ email: member.email });
    await db
      .insert(contactLinks)
      .values({ id: newId(), memberId: member.id, contactId: contact.id, method: "verified_email" });
    const view = await load();
    const row = (fact: string) => view.rows.find((one: { fact: string }) => one.fact === fact);
    expect(view).toMatchObject({
      exampleOf: "Grace",
      frame: { externalIdField: "community_user_id" },
      failed: null,
    });
    expect(row("ideas_accepted")).toMatchObject({
      type: "integer",
      guess: "community_ideas_accepted",
      example: 0,
    });
    expect(row("points_total")).toMatchObject({ guess: "points" });
    expect(row("member_since")).toMatchObject({ guess: "member_since" });
    expect(row("username").example).toBe(member.username);
    expect(row("community_id")).toBeUndefined();
    const offered = view.rows.flatMap((one: { offered: { name: string }[] }) =>
      one.offered.map(({ name }) => name),
    );
    for (const never of [
      "email",
      "firstname",
      "lastname",
      "phone",
      "hubspot_owner_id",
      "segment",
      "community_user_id",
    ])
      expect(offered).not.toContain(never);
    expect(row("ideas_accepted").offered.map(({ name }: { name: string }) => name)).not.toContain(
      "member_since",
    );
  });

  test("is saved, changed and written down; what is taken away is left out", async () => {
    const { save, stored, load, id } = await aScene();
    const saved = await save({
      ideas_accepted: "community_ideas_accepted",
      points_total: "points",
      username: "",
    });
    expect(saved.headers.get("set-cookie")).toContain("mapping_saved");
    expect(await stored()).toEqual({ ideas_accepted: "community_ideas_accepted", points_total: "points" });
    await save({ ideas_accepted: "points" });
    expect(await stored()).toEqual({ ideas_accepted: "points" });
    expect((await load()).rows.find((one: { fact: string }) => one.fact === "points_total")).toMatchObject({
      field: null,
      guess: null,
    });
    const [, second] = await audited("connection.mapping_changed");
    expect(second).toMatchObject({
      targetId: id,
      detail: {
        written: { ideas_accepted: "points" },
        left: { ideas_accepted: "community_ideas_accepted", points_total: "points" },
      },
    });
    await save({ ideas_accepted: "points" });
    expect(await audited("connection.mapping_changed")).toHaveLength(2);
  });

  test("refuses what does not fit, is used twice, is a vendor's own, or our key", async () => {
    const { save, stored } = await aScene();
    const refused = await save({
      ideas_accepted: "points",
      ideas_posted: "points",
      member_since: "community_ideas_accepted",
      username: "firstname",
      contributor_level: "community_user_id",
      segment: "segment",
      last_active: "nowhere",
    });
    expect(refused).toMatchObject({
      status: 422,
      body: {
        errors: {
          ideas_accepted: "field_used_twice",
          member_since: "wrong_type",
          username: "no_such_field",
          contributor_level: "no_such_field",
          segment: "no_such_field",
          last_active: "no_such_field",
        },
        values: { username: "firstname" },
      },
    });
    expect(await stored()).toEqual({});
  });

  test("of a live connection has everybody told anew", async () => {
    const { save, id } = await aScene({ live: true });
    await save({ ideas_accepted: "points" });
    const jobs = await sql<{ connection: string }[]>`
      select payload->>'connectionId' as connection from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'refresh-connection'`;
    expect(jobs).toMatchObject([{ connection: id }]);
  });

  test("is shown as it is while their fields cannot be read", async () => {
    const { fake, load, save, id, stored } = await aScene();
    await aMappedFact(id, "ideas_accepted", "points");
    await fake.close();
    const view = await load();
    expect(view.failed).toMatchObject({ kind: "unreachable" });
    expect(view.rows.find((one: { fact: string }) => one.fact === "ideas_accepted")).toMatchObject({
      field: "points",
      offered: [{ name: "points" }],
    });
    expect((await save({})).headers.get("set-cookie")).toContain("crm_did_not_answer");
    expect(await stored()).toEqual({ ideas_accepted: "points" });
  });

  test("is not for a webhook", async () => {
    const admin = await aMember({ role: "admin" });
    const { id } = await aConnection({
      kind: "webhook",
      config: { url: "https://x.example" },
      liveAt: new Date(),
    });
    expect((await call(mappingLoader, { ...at(id), as: admin })).status).toBe(404);
  });
});

describe("missing fields", () => {
  test("are made for every fact that has none, once", async () => {
    const { admin, fake, id, load } = await aScene();
    const make = () => call(fieldsAction, { ...at(id, "/mapping/fields"), as: admin, form: {} });
    await aMappedFact(id, "points_total", "points");
    expect((await load()).rows.every(({ guess }: { guess: string | null }) => guess === null)).toBe(true);
    const made = await make();
    expect(made.headers.get("set-cookie")).toContain("fields_made");
    expect(made.location).toBe(`/admin/crm/connections/${id}/mapping?suggest=1`);
    const names = [...fake.portal.objects.contacts.properties.keys()];
    expect(names).toContain("community_username");
    expect(names).not.toContain("community_points_total");
    const view = await load("?suggest=1");
    expect(view.homeless).toBe(0);
    expect(view.rows.find((one: { fact: string }) => one.fact === "username")).toMatchObject({
      guess: "community_username",
    });
    expect((await make()).headers.get("set-cookie")).toContain("fields_all_there");
    expect(await audited("connection.fields_provisioned")).toHaveLength(1);
  });

  test("are not made where the CRM lets nobody do that", async () => {
    const admin = await aMember({ role: "admin" });
    const id = newId();
    await aConnection({
      liveAt: null,
      id,
      kind: "tryton",
      config: { url: "http://127.0.0.1:9", database: "crm" },
      secretSealed: sealSecret(keyFor("crm-secrets"), JSON.stringify({ login: "a", password: "b" }), id),
    });
    const refused = await call(fieldsAction, { ...at(id, "/mapping/fields"), as: admin, form: {} });
    expect(refused.headers.get("set-cookie")).toContain("makes_no_fields");
  });
});
