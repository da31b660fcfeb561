import { expect, test } from "vitest";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { loader as csv } from "#app/routes/admin.audit[.]csv.ts";
import { call } from "#tests/support/call.ts";
import { db } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";

test("the log under a filter is a file, whole, and safe to open in a spreadsheet", async () => {
  const ada = await aMember({ role: "admin", username: "ada" });
  const maya = await aMember({ username: "maya" });
  await recordAudit(db, ada, "role.changed", { kind: "member", id: maya.id }, { to: "agent" });
  for (let n = 0; n < 501; n += 1)
    await recordAudit(db, ada, "brand.changed", { kind: "settings", id: "=1+1" });
  const all = await call(csv, { url: "/admin/audit.csv", as: ada });
  expect(all.headers.get("content-type")).toContain("text/csv");
  expect(all.headers.get("content-disposition")).toMatch(/attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"/);
  const lines = String(all.body).trim().split("\r\n");
  expect(lines).toHaveLength(503);
  expect(lines[1]).toMatch(/,ada,brand\.changed,Brand or rules changed,settings,'=1\+1,/);
  const some = await call(csv, { url: "/admin/audit.csv?target=maya", as: ada });
  expect(String(some.body).trim().split("\r\n")).toHaveLength(2);
  expect(String(some.body)).toContain('ada,role.changed,Role changed,member,maya,"{""to"":""agent""}"');
});
