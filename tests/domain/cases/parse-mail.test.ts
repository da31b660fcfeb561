import { describe, expect, test } from "vitest";
import { htmlToMarkdown } from "#app/domain/cases/html-to-markdown.server.ts";
import { parseMail } from "#app/domain/cases/parse-mail.server.ts";
import { stripQuotes } from "#app/domain/cases/strip-quotes.ts";

const mail = (headers: string[], body: string) =>
  new TextEncoder().encode([...headers, "", body].join("\r\n"));
const plain = [
  "From: Ada <Ada@Example.com>",
  "To: Team <cases+12-ab@in.example.com>",
  "Message-ID: <1@example.com>",
];

describe("a mail", () => {
  test("says who wrote it, to whom, and what", async () => {
    const got = await parseMail(
      mail(
        [...plain, "Delivered-To: <cases+12-cd@in.example.com>", "Content-Type: text/plain; charset=utf-8"],
        "Très bien, merci.\r\n",
      ),
    );
    expect(got).toMatchObject({
      messageId: "<1@example.com>",
      from: "ada@example.com",
      recipients: ["cases+12-ab@in.example.com", "cases+12-cd@in.example.com"],
      automatic: false,
      text: "Très bien, merci.",
      files: [],
    });
  });

  test("in an old character set, quoted-printable, is read", async () => {
    const got = await parseMail(
      mail(
        [
          ...plain,
          "Content-Type: text/plain; charset=iso-8859-1",
          "Content-Transfer-Encoding: quoted-printable",
        ],
        "=C7a marche=\r\n enfin=20!",
      ),
    );
    expect(got.text).toBe("Ça marche enfin !");
  });

  test("of HTML only becomes text, without what it would load", async () => {
    const html =
      '<style>p{}</style><p>It is <b>red</b>.</p><img src="https://evil.example/x.png" alt="Logo"><script>x()</script><ul><li>one</li></ul><blockquote>Old words</blockquote>';
    const got = await parseMail(mail([...plain, "Content-Type: text/html; charset=utf-8"], html));
    expect(got.text).toBe("It is **red**.\n\nLogo\n\n-   one");
  });

  test("with files brings them along", async () => {
    const body = [
      "--b",
      "Content-Type: text/plain",
      "",
      "See this.",
      "--b",
      'Content-Type: image/png; name="photo.png"',
      "Content-Transfer-Encoding: base64",
      'Content-Disposition: attachment; filename="photo.png"',
      "",
      "AAEC",
      "--b--",
    ].join("\r\n");
    const got = await parseMail(
      mail([...plain, "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b"], body),
    );
    expect(got.text).toBe("See this.");
    expect(got.files).toEqual([{ name: "photo.png", mime: "image/png", bytes: new Uint8Array([0, 1, 2]) }]);
  });

  test("without a Message-ID gets one from its bytes", async () => {
    const bytes = mail(plain.slice(0, 2), "Hi");
    expect((await parseMail(bytes)).messageId).toBe((await parseMail(bytes)).messageId);
    expect((await parseMail(bytes)).messageId).toMatch(/^<[0-9a-f]{64}@none>$/);
  });

  test.each([
    "Auto-Submitted: auto-replied",
    "Auto-Submitted: auto-generated (vacation)",
    "Precedence: bulk",
    "Precedence: LIST",
    "X-Autoreply: yes",
    "Return-Path: <>",
  ])("written by a machine is known by %s", async (header) => {
    expect((await parseMail(mail([...plain, header], "I am away."))).automatic).toBe(true);
  });

  test("that says it was written by a person was", async () => {
    expect((await parseMail(mail([...plain, "Auto-Submitted: no"], "Hi"))).automatic).toBe(false);
  });

  test("is refused when it is none", async () => {
    await expect(parseMail(new Uint8Array())).rejects.toThrow();
  });
});

describe("what was answered is left out", () => {
  test.each([
    [
      "Thanks.\n\nOn Mon, 5 Jan 2026 at 10:00, Ada <a@example.com> wrote:\n> Hold it.\n> Five seconds.",
      "Thanks.",
    ],
    [
      "Thanks.\n\nOn Mon, 5 Jan 2026 at 10:00, Ada of the\nCommunity <a@example.com> wrote:\n\n> Hold it.",
      "Thanks.",
    ],
    ["Merci.\n\nLe lun. 5 janv. 2026 à 10:00, Ada <a@example.com> a écrit :\n\n> Tenez.", "Merci."],
    ["Merci.\n\n-----Message d’origine-----\nDe : Ada\nEnvoyé : lundi\n\nTenez.", "Merci."],
    ["Thanks.\n\nFrom: Ada\nSent: Monday\nTo: Me\n\nHold it.", "Thanks."],
    ["Merci.\n\nDe : Ada <a@example.com>\nEnvoyé : lundi 5 janvier\nÀ : Moi\n\nTenez.", "Merci."],
    ["Thanks.\n> Hold it.\n> Five seconds.\n", "Thanks."],
    ["Thanks.\n\n-- \nAda\nCEO", "Thanks."],
    ["Thanks.\n\nSent from my phone", "Thanks."],
    ["> Did you hold it?\nYes.\n> How long?\nA minute.", "> Did you hold it?\nYes.\n> How long?\nA minute."],
    ["On Mon, 5 Jan 2026 at 10:00, Ada wrote:\n> Hold it.\n\nI did.", "> Hold it.\n\nI did."],
    [
      "From: the beginning it blinked.\nThen it stopped.",
      "From: the beginning it blinked.\nThen it stopped.",
    ],
    ["On Monday I wrote to you.\nNobody answered.", "On Monday I wrote to you.\nNobody answered."],
    ["> Only a quote", "> Only a quote"],
  ])("%j", (text, own) => {
    expect(stripQuotes(text)).toBe(own);
  });
});

test.each([
  ["nested", "<div>".repeat(50_000)],
  ["nested lists", "<ul><li>".repeat(30_000)],
  ["hard spaces", `<p>${"\u00a0 ".repeat(200_000)}`],
  ["named hard spaces", "&nbsp; ".repeat(50_000)],
  ["breaks", "<br>\n".repeat(80_000)],
  ["openings", "<".repeat(200_000)],
])(
  "HTML that is made to be slow is read all the same: %s",
  (_, html) => {
    expect(htmlToMarkdown(`<p>It blinks.</p>${html}`)).toContain("It blinks.");
  },
  10_000,
);
