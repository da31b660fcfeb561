import { describe, expect, test } from "vitest";
import { refusalOf } from "#app/adapters/crm/dynamics/dynamics-refusal.ts";
import { aFieldsWrite, writeOne } from "#tests/support/crm-contract/a-write.ts";
import { aDynamicsUnderTest } from "#tests/support/crm-contract/dynamics.ts";

describe("what a refusal means", () => {
  const said = (status: number, code: string, message = "") =>
    refusalOf(status, { error: { code, message } });

  test("is the same whether its code is there or empty", () => {
    for (const code of ["0x80040217", "0x80060891", ""]) expect(said(404, code).kind).toBe("not_found");
    for (const code of ["0x80040237", "0x80060892", ""]) expect(said(412, code).kind).toBe("duplicate");
    for (const status of [412, 500])
      expect(said(status, "0x80040333")).toMatchObject({ kind: "duplicate", retry: false, whole: false });
    for (const code of ["0x80044150", "0x80044151", "0x80040255"])
      expect(said(400, code)).toMatchObject({ kind: "locked", retry: true, whole: false });
  });

  test("tells a right of the user's role from one on a record or a column", () => {
    expect(said(403, "0x80040220")).toMatchObject({ kind: "permission", whole: true });
    expect(said(403, "")).toMatchObject({ kind: "permission", whole: true });
    for (const code of ["0x80048306", "0x8004F502", "0x8004F504", "0x8004F507"])
      expect(said(403, code)).toMatchObject({ kind: "permission", whole: false, retry: false });
    const words =
      "Principal with id 1 does not have WriteAccess right(s) for record with id 2 of entity contact";
    expect(said(403, "", words)).toMatchObject({ kind: "permission", whole: false });
  });

  test("is the set-up's fault where the alternate key is missing", () => {
    expect(said(400, "0x80060890")).toMatchObject({ retry: true, whole: true });
    const words = "The specified key attributes are not a defined key for the contact entity";
    expect(said(400, "", words)).toMatchObject({ retry: true, whole: true });
  });
});

test("an operation that was put off says for how long, and with it all that were on their way", async () => {
  const under = await aDynamicsUnderTest();
  const remoteId = await under.seed({ lastName: "Lovelace" });
  const busy = { error: { code: "0x80072321", message: "Combined execution time exceeded the limit." } };
  const part = `Content-Type: application/http\r\n\r\nHTTP/1.1 429 Too Many Requests\r\nRetry-After: 33\r\n\r\n${JSON.stringify(busy)}\r\n`;
  under.fake.misbehave({
    how: "answer",
    on: /batch/,
    answer: {
      status: 200,
      headers: { "content-type": "multipart/mixed; boundary=b" },
      text: `--b\r\n${part}--b--\r\n`,
    },
  });
  expect(await writeOne(under.connect(), aFieldsWrite({ remoteId }, { new_points: 1 }))).toMatchObject({
    retry: true,
    kind: "busy",
    whole: true,
    afterSeconds: 33,
  });
});
