import { describe, expect, test } from "vitest";
import { loader as hours, action as saveHours } from "#app/routes/service.hours.tsx";
import { helpSettings } from "#db/schema/cases.ts";
import { auditEntries } from "#db/schema/community.ts";
import { call } from "#tests/support/call.ts";
import { db } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aThread } from "#tests/support/factories/thread.ts";

const hour = (n: number) => new Date(Date.now() + n * 3_600_000);

describe("hours and deadlines", () => {
  const typed = {
    timeZone: "America/New_York",
    day0: "9-17",
    day1: "",
    day2: "",
    day3: "",
    day4: "",
    day5: "",
    day6: "",
    holidays: "",
    escalateAfterHours: "2",
    firstAnswerHours: "4",
    resolutionHours: "8",
    businessTargets: "wall",
    urgentEn: "fire",
    urgentFr: "",
    nudgeAfterDays: "3",
    lockAfterDays: "180",
    year: "2027",
  };
  const send = async (form: Record<string, string>) =>
    call(saveHours, {
      url: "/service/hours",
      as: await aMember({ role: "admin" }),
      form: { ...typed, ...form },
    });
  const saved = async () => (await db.select().from(helpSettings))[0]!;

  test("are shown with what they do, saved, and written into the audit log", async () => {
    await aThread({ createdAt: hour(-20 * 24) });
    const { body } = await call(hours, { url: "/service/hours", as: await aMember({ role: "admin" }) });
    expect(body).toMatchObject({ effect: { questions: 1 }, settings: { timeZone: "Europe/Paris" } });
    expect(body.zones).toContain("America/New_York");
    expect(await send({ act: "save" })).toMatchObject({ status: 302, location: "/service/hours" });
    expect(await saved()).toMatchObject({
      timeZone: "America/New_York",
      week: [[["09:00", "17:00"]], [], [], [], [], [], []],
      businessTargets: false,
    });
    expect(await db.select().from(auditEntries)).toMatchObject([{ action: "help_settings.changed" }]);
  });

  test("can be tried without saving", async () => {
    const { status, body } = await send({ act: "preview", timeZone: "UTC", escalateAfterHours: "720" });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      preview: { questions: 0, team: { timeZone: "UTC" } },
      values: { timeZone: "UTC" },
    });
    expect((await saved()).timeZone).toBe("Europe/Paris");
  });

  test("take the French public holidays of a year, keeping what is there", async () => {
    const { body } = await send({ act: "holidays", holidays: "2027-12-25 Our day | Notre jour" });
    expect(body.added).toBe(10);
    expect(body.values.holidays).toContain("2027-03-29 Easter Monday | Lundi de Pâques");
    expect(body.values.holidays).toContain("2027-12-25 Our day | Notre jour");
    expect((await saved()).holidays).toEqual([]);
  });

  test("are refused field by field, with all that was typed", async () => {
    const { status, body } = await send({ act: "save", day2: "all day", resolutionHours: "1" });
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: { day2: "bad_hours" }, values: { day2: "all day" } });
    expect(await send({ act: "holidays", holidays: "Noël" })).toMatchObject({
      status: 422,
      body: { errors: { holidays: "bad_holidays" } },
    });
  });
});
