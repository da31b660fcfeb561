import { readdirSync, readFileSync } from "node:fs";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Header } from "#app/components/shell/header.tsx";
import type { Viewer } from "#app/components/shell/viewer.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { editorMessages } from "#app/i18n/messages/editor.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

const html = (element: ReactElement) => renderToStaticMarkup(element);

const guest: Viewer = {
  signedIn: false,
  id: null,
  username: null,
  displayName: null,
  avatarUrl: null,
  role: null,
  unread: 0,
  restriction: null,
  restrictedUntil: null,
  asksConsent: false,
  toModerate: 0,
  locale: "en",
  theme: "system",
};
const header = (viewer: Partial<Viewer>, returnTo = "/ideas/12-dark-mode") =>
  html(
    <Header
      viewer={{ ...guest, ...viewer }}
      brand={{ name: "Northwind", logoUrl: null }}
      returnTo={returnTo}
    />,
  );

test("no component writes a style attribute, which the page's policy would refuse", () => {
  for (const folder of ["ui", "components/shell"]) {
    const root = new URL(`../../app/${folder}/`, import.meta.url);
    for (const file of readdirSync(root).filter((name) => name.endsWith(".tsx"))) {
      expect(readFileSync(new URL(file, root), "utf8"), file).not.toMatch(/\sstyle=/);
    }
  }
});

describe("fields", () => {
  test("tie label, hint and error to the control", () => {
    const field = html(<TextInput name="title" label="Title" hint="One sentence" error="Give it a title" />);
    expect(field).toContain('<label for="title"');
    expect(field).toContain('aria-describedby="title-hint title-error"');
    expect(field).toContain('aria-invalid="true"');
  });

  test("the first radio carries the id that an error summary links to", () => {
    const group = html(<RadioGroup name="who" legend="Who?" options={[{ value: "a", label: "All" }]} />);
    expect(group).toMatch(/<input[^>]*id="who"/);
    expect(html(<ErrorSummary title="Problem" errors={{ who: "Choose", title: null }} />)).toContain(
      'href="#who"',
    );
    expect(html(<ErrorSummary title="Problem" errors={{}} />)).toBe("");
  });
});

test("a button with an icon alone keeps its name", () => {
  expect(
    html(
      <Button icon="bell" iconOnly>
        Follow
      </Button>,
    ),
  ).toContain(">Follow</span>");
});

test("an avatar is decoration unless it stands alone", () => {
  expect(html(<Avatar id="1" name="Ada Lovelace" />)).toContain('aria-hidden="true"');
  expect(html(<Avatar id="1" name="Ada Lovelace" alt="Ada Lovelace" />)).toContain(
    'aria-label="Ada Lovelace"',
  );
});

describe("the header", () => {
  test("shows each role its own doors", () => {
    const doors = (markup: string) => ["/desk", "/admin"].filter((path) => markup.includes(`href="${path}"`));
    expect(doors(header({}))).toEqual([]);
    expect(doors(header({ signedIn: true, role: "member" }))).toEqual([]);
    expect(doors(header({ signedIn: true, role: "moderator" }))).toEqual(["/admin"]);
    expect(doors(header({ signedIn: true, role: "product_manager" }))).toEqual(["/desk", "/admin"]);
    expect(doors(header({ signedIn: true, role: "admin" }))).toEqual(["/desk", "/admin"]);
  });

  test("says where one is, and leads back there after signing in", () => {
    const markup = header({});
    expect(markup).toMatch(/href="\/ideas" [^>]*aria-current="page"/);
    expect(markup).not.toMatch(/href="\/roadmap" [^>]*aria-current/);
    expect(markup).toContain("/login?next=%2Fideas%2F12-dark-mode");
  });

  test("counts what is unread in words", () => {
    expect(header({ signedIn: true, role: "member", unread: 1200 })).toMatch(/data-unread="99\+"/);
    expect(header({ signedIn: true, role: "member", unread: 3 })).toContain("Notifications, 3 unread");
  });
});

test("French keeps its spaces: a narrow no-break one before double punctuation and inside guillemets", () => {
  for (const messages of [commonMessages, editorMessages]) {
    for (const message of Object.values(messages.fr).flatMap((m) =>
      typeof m === "string" ? [m] : Object.values(m),
    )) {
      expect(message).not.toMatch(/[^\u202f][?!;:»]|«[^\u202f]/);
      expect(message).not.toContain("'");
    }
  }
});
