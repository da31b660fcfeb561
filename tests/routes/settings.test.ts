import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { loader as settings } from "#app/routes/settings._index.tsx";
import { action as close, loader as closePage } from "#app/routes/settings.close.tsx";
import { action as email, loader as emailPage } from "#app/routes/settings.email.tsx";
import { action as password } from "#app/routes/settings.password.tsx";
import { action as privacy, loader as privacyPage } from "#app/routes/settings.privacy.tsx";
import { action as profile } from "#app/routes/settings.profile.tsx";
import { action as devices, loader as devicesPage } from "#app/routes/settings.sessions.tsx";
import { useStorage } from "#app/runtime/storage.server.ts";
import { call, cookieFor } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { anAccount, PASSWORD } from "#tests/support/factories/account.ts";

const picture = async () => {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#c80" } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], "me.png", { type: "image/png" });
};
const form = { displayName: "Zoé", username: "zoe", bio: "", locale: "fr" };
const avatarOf = async (id: string) =>
  (await sql<{ key: string | null }[]>`select avatar_key as key from members where id = ${id}`)[0]!.key;

describe("settings", () => {
  test("are for members, and come back to after signing in", async () => {
    const guest = await call(privacyPage, { url: "/settings/privacy" });
    expect([guest.status, guest.location]).toEqual([302, "/login?next=%2Fsettings%2Fprivacy"]);
    expect(
      (
        await call(privacy, {
          url: "/settings/privacy",
          form: { purpose: "newsletter", granted: "yes" },
          headers: { accept: "application/json" },
        })
      ).status,
    ).toBe(401);
    expect((await call(settings, { url: "/settings", as: await anAccount() })).location).toBe(
      "/settings/profile",
    );
  });

  test("profile: saved, with a picture that can be replaced and taken away", async () => {
    const me = await anAccount();
    const done = await call(profile, {
      url: "/settings/profile",
      as: me,
      form: { ...form, file: await picture() },
    });
    expect([done.status, done.location]).toEqual([302, "/settings/profile"]);
    const first = (await avatarOf(me.id))!;
    expect(await useStorage().get(first)).not.toBeNull();
    // A browser sends an empty file when none is chosen.
    const kept = await call(profile, {
      url: "/settings/profile",
      as: me,
      form: { ...form, file: new File([], "") },
    });
    expect(kept.status).toBe(302);
    expect(await avatarOf(me.id)).toBe(first);
    await call(profile, { url: "/settings/profile", as: me, form: { ...form, removePicture: "on" } });
    expect(await avatarOf(me.id)).toBeNull();
    expect(await useStorage().get(first)).toBeNull();
    expect(await sql`select 1 from uploads`).toHaveLength(0);
  });

  test("profile: refused with what was typed", async () => {
    const as = await anAccount();
    const { status, body } = await call(profile, {
      url: "/settings/profile",
      as,
      form: { ...form, username: "Zoé!", displayName: "", bio: "x".repeat(501) },
    });
    expect(status).toBe(422);
    expect(body.errors).toEqual({ username: "bad_username", displayName: "required", bio: "too_long" });
    expect(body.values.username).toBe("Zoé!");
    expect(
      (await call(profile, { url: "/settings/profile", as, form: { ...form, username: "admin" } })).body
        .errors,
    ).toEqual({ username: "taken" });
    const text = new File(["no picture"], "me.png", { type: "image/png" });
    expect(
      (await call(profile, { url: "/settings/profile", as, form: { ...form, file: text } })).body.errors,
    ).toEqual({ file: "not_an_image" });
  });

  test("password: this device stays signed in", async () => {
    const me = await anAccount();
    await cookieFor(me);
    const done = await call(password, {
      url: "/settings/password",
      as: me,
      form: { password: PASSWORD, newPassword: "a brand new phrase" },
    });
    expect(done.status).toBe(302);
    expect(await sql`select 1 from sessions`).toHaveLength(1);
  });

  test("password: guessing on a borrowed device is limited", async () => {
    const me = await anAccount();
    const guess = () =>
      call(password, {
        url: "/settings/password",
        as: me,
        form: { password: "wrong", newPassword: "a brand new phrase" },
      });
    for (let n = 0; n < 10; n += 1) expect((await guess()).status).toBe(422);
    expect((await guess()).status).toBe(429);
  });

  test("address: the change waits for the mail", async () => {
    const me = await anAccount({ verified: false });
    expect((await call(emailPage, { url: "/settings/email", as: me })).body).toEqual({
      email: me.email,
      hasPassword: true,
      verified: false,
    });
    const done = await call(email, {
      url: "/settings/email",
      as: me,
      form: { email: "new@example.com", password: PASSWORD },
    });
    expect(done.location).toBe("/settings/email");
    expect((await call(emailPage, { url: "/settings/email", as: me })).body.email).toBe(me.email);
  });

  test("devices: listed and signed out", async () => {
    const me = await anAccount();
    await cookieFor(me);
    const { body } = await call(devicesPage, { url: "/settings/sessions", as: me });
    expect(body.devices.map((device: { current: boolean }) => device.current)).toEqual([true, false]);
    const one = await call(devices, {
      url: "/settings/sessions",
      as: me,
      form: { device: body.devices[1].id },
    });
    expect(one.location).toBe("/settings/sessions");
    await call(devices, { url: "/settings/sessions", as: me, form: { device: "others" } });
    expect(await sql`select 1 from sessions`).toHaveLength(1);
  });

  test("privacy: a consent given and taken back", async () => {
    const as = await anAccount({ locale: "fr" });
    const answer = (granted: string) =>
      call(privacy, { url: "/settings/privacy", as, form: { purpose: "crm_matching", granted } });
    expect((await answer("yes")).location).toBe("/settings/privacy");
    await answer("no");
    const { body } = await call(privacyPage, { url: "/settings/privacy", as });
    expect(body.records).toMatchObject([
      { granted: false, locale: "fr" },
      { granted: true, locale: "fr" },
    ]);
  });

  test("closing: asks for the password and a tick, then signs out", async () => {
    const me = await anAccount();
    const refused = await call(close, { url: "/settings/close", as: me, form: { password: PASSWORD } });
    expect([refused.status, refused.body.errors]).toEqual([422, { understood: "confirm_closing" }]);
    const done = await call(close, {
      url: "/settings/close",
      as: me,
      form: { password: PASSWORD, understood: "on" },
    });
    expect([done.status, done.location]).toEqual([302, "/"]);
    expect(done.headers.getSetCookie().join()).toMatch(/ruche_session=;/);
  });

  test("closing: the last admin is told why not", async () => {
    const admin = await anAccount({ role: "admin" });
    expect((await call(closePage, { url: "/settings/close", as: admin })).body).toMatchObject({
      problem: "last_admin",
    });
    const refused = await call(close, {
      url: "/settings/close",
      as: admin,
      form: { password: PASSWORD, understood: "on" },
    });
    expect([refused.status, refused.body.errors]).toEqual([422, { form: "last_admin" }]);
  });
});
