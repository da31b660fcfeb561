import { describe, expect, test } from "vitest";
import { maskAddress } from "#app/mail/mask-address.ts";
import { hasSecrets, withoutSecrets } from "#app/mail/secret-values.ts";
import { type MailTemplateName, type MailValues, mailTemplates } from "#app/mail/templates/registry.ts";
import { writeMail } from "#app/mail/write-mail.ts";
import { NOTICE_KINDS } from "#db/schema/notifications.ts";

const brand = { name: "Café <Commun>", baseUrl: "https://ideas.example.com", accent: "#1b4c98" };
const name = "Zoé & Co";
const link = { name, path: "/x/s3cret", hours: 1 };

const samples: { [N in MailTemplateName]: MailValues<N> } = {
  "verify-email": link,
  "already-registered": { name },
  "reset-password": link,
  "confirm-email-change": { ...link, newEmail: "new@example.com" },
  "email-changed": { name, newEmail: "new@example.com" },
  "password-changed": { name },
  "account-closed": { name },
  "role-changed": { name, role: "moderator" },
  "crm-import-done": {
    name,
    importId: "1",
    fileName: "a.csv",
    created: 1,
    updated: 2,
    unchanged: 3,
    failed: 4,
  },
  "crm-stopped": {
    name,
    connectionId: "1",
    connection: "Acme & Co",
    kind: "credentials",
    reason: "invalid_grant",
    since: "2026-05-01T10:00:00Z",
    off: false,
  },
  "crm-works-again": { name, connectionId: "1", connection: "Acme & Co" },
  "customer-code": { code: "s3cret 5678", member: name, minutes: 15 },
  "sign-in-added": { name, provider: "Acme" },
  "case-update": {
    what: "message",
    reason: "unanswered",
    name,
    agent: "Ada",
    number: 12,
    title: "A\r\nBcc: x@example.com",
    words: "Hold the button.",
    days: 7,
    replyable: true,
  },
  notice: {
    kind: "reply",
    name,
    actor: "Ben",
    about: "idea",
    step: null,
    honour: null,
    title: "A\r\nBcc: x@example.com",
    path: "/comments/1",
    status: "",
    otherTitle: "",
    words: "<b>Hi</b>\nthere",
    own: false,
    unsubscribePath: "/unsubscribe/t",
  },
};
const cases = (Object.keys(mailTemplates) as MailTemplateName[]).flatMap((template) =>
  (["en", "fr"] as const).map((locale) => [template, locale] as const),
);

describe("every mail", () => {
  test.each(cases)(
    "%s in %s: complete, the same in text and HTML, nothing loaded from outside",
    (template, locale) => {
      const { subject, text, html } = writeMail(
        template,
        samples[template] as Record<string, unknown>,
        locale,
        brand,
      );
      for (const part of [subject, text, html.replace(/<style>[\s\S]*?<\/style>/, "")])
        expect(part).not.toMatch(/\{\w+\}|undefined|null/);
      expect(subject).not.toMatch(/[\r\n]/);
      expect(text.length).toBeGreaterThan(80);
      expect(html).toContain(`<html lang="${locale}">`);
      expect(html).not.toMatch(/<img|<script|url\(|src=/i);
      expect(html).not.toContain("<Commun>");
      const addresses = (from: string) => new Set(from.match(/https:\/\/ideas\.example\.com[\w./-]*/g));
      expect(addresses(text)).toEqual(addresses(html));
    },
  );

  test("its words are escaped, its lines kept", () => {
    const { html, text } = writeMail("notice", samples.notice, "en", brand);
    expect(html).toContain("&lt;b&gt;Hi&lt;/b&gt;<br>there");
    expect(text).toContain("> <b>Hi</b>\n> there");
  });
});

/** What an honour may be, for the kinds that speak of one. */
const HONOURS: Partial<Record<(typeof NOTICE_KINDS)[number], readonly (string | null)[]>> = {
  recognition: ["level:3", "badge:x", "power:edit_tags"],
  ambassador: ["invited:guide", "tier:guide", "left:guide"],
  statement: [null, "appeal:upheld", "appeal:refused"],
};

describe("every kind of notice", () => {
  test.each(NOTICE_KINDS.flatMap((kind) => (["en", "fr"] as const).map((locale) => [kind, locale] as const)))(
    "%s in %s has its own words",
    (kind, locale) => {
      const sentences = [
        ["", "idea", null],
        ["Planned", "thread", "locked"],
        ["", "thread", "moved"],
        ["", "thread", null],
      ] as const;
      const honours = HONOURS[kind] ?? [null];
      for (const [[status, about, step], honour] of sentences.flatMap((one) =>
        honours.map((honour) => [one, honour] as const),
      )) {
        const values = {
          ...samples.notice,
          kind,
          honour,
          about,
          step,
          status,
          title: "A title",
          otherTitle: "Another",
          own: status !== "",
        };
        const { subject, text } = writeMail("notice", values, locale, brand);
        expect(`${subject}${text}`).not.toMatch(/(notice|subject|why|open)_|\{\w+\}/);
      }
    },
  );
});

test("links that open an account can be taken out; others have none", () => {
  for (const template of Object.keys(mailTemplates) as MailTemplateName[]) {
    const values = samples[template] as Record<string, unknown>;
    expect(hasSecrets(template)).toBe(JSON.stringify(values).includes("s3cret"));
    expect(JSON.stringify(withoutSecrets(template, values))).not.toContain("s3cret");
  }
});

test("an address is masked to its first letter and its domain", () => {
  expect(["camille@example.org", "@x", "nobody"].map(maskAddress)).toEqual(["c…@example.org", "…", "…"]);
});
