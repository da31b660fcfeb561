import { describe, expect, test } from "vitest";
import { type SourceFile, sourceFiles } from "#tests/support/source-files.ts";

const files = sourceFiles("app", "db", "search");
const tests = sourceFiles("tests");

const inFolder = (path: string, ...folders: string[]) =>
  folders.some((folder) => path.startsWith(`${folder}/`));
const ours = (path: string) => inFolder(path, "app", "db", "search", "tests");

/** Who may import whom; the longest matching folder decides. Everything may import itself and packages. */
const MAY_IMPORT: Record<string, string[]> = {
  "app/i18n": ["app/i18n", "app/domain/core/audit-actions.ts"],
  "app/ui": ["app/ui", "app/i18n"],
  "app/markdown": ["app/markdown"],
  "app/domain/core": ["app/domain/core", "db"],
  "app/domain": ["app/domain", "app/mail", "app/markdown", "app/i18n", "app/paths.ts", "db", "search"],
  "app/mail": ["app/mail", "app/i18n", "app/paths.ts", "app/markdown"],
  "app/adapters": ["app/adapters", "app/domain", "app/mail", "app/i18n", "db"],
  "app/runtime": ["app/runtime", "app/adapters", "app/domain", "app/mail", "db", "search"],
  "app/auth": ["app/auth", "app/http", "app/runtime", "app/domain", "app/paths.ts", "db"],
  "app/http": ["app/http", "app/runtime", "app/domain", "app/i18n", "app/paths.ts", "db"],
  "app/components": ["app/components", "app/ui", "app/i18n", "app/paths.ts", "app/domain", "app/http"],
  "app/routes": [
    "app/routes",
    "app/http",
    "app/auth",
    "app/domain",
    "app/runtime",
    "app/components",
    "app/ui",
    "app/i18n",
    "app/paths.ts",
    "app/markdown",
    "app/mail",
    "search",
  ],
  "app/jobs": [
    "app/jobs",
    "app/domain",
    "app/mail",
    "app/runtime",
    "app/adapters",
    "app/i18n",
    "search",
    "db",
  ],
  db: ["db"],
  search: ["search", "db"],
};
const PROGRAMS = ["app/server", "app/programs", "db/seed"];
const isProgram = (path: string) =>
  inFolder(path, ...PROGRAMS) || /^app\/(root|entry\.\w+|routes)\.tsx?$/.test(path);

const ruleFor = (path: string) =>
  Object.keys(MAY_IMPORT)
    .filter((folder) => inFolder(path, folder))
    .sort((a, b) => b.length - a.length)[0];

/** Which capability may call commands of another; all else goes through events. Reading is free. */
const capabilityOf = (path: string) => /^app\/domain\/([^/]+)\//.exec(path)?.[1];
const CAPABILITY_EDGES: Record<string, string[]> = {
  // An idea says itself what counts too much where one vote per account counts.
  "account-votes": ["ideas"],
  // The mark of a rank stands on the member, where every request sees it.
  ambassadors: ["accounts"],
  // What people write is screened in the transaction that writes it.
  accounts: ["notifications", "screening"],
  ideas: ["screening"],
  crm: ["notifications"],
  // Whoever comes from elsewhere may need an account; whoever had one is told.
  identities: ["accounts", "notifications"],
  // A question becomes an idea and back; a case takes a question over and gives it back.
  forum: ["ideas", "screening"],
  cases: ["forum", "notifications"],
  // Marks are on the member's own row; thanks given by hand find their member as ideas do; helpers act on ideas and questions, and an answer becomes a draft.
  recognition: ["accounts", "forum", "ideas", "faq"],
  // A decision is done where the content, the member, the case, the votes are; a flag weighs by who is trusted how far.
  moderation: ["ideas", "forum", "accounts", "cases", "faq", "integrity", "recognition", "screening"],
  // Votes wait, and count again, where they are counted.
  integrity: ["ideas", "forum"],
};

const violations = (check: (file: SourceFile) => string[]) => files.flatMap(check);

describe("imports", () => {
  test("point downwards only", () => {
    const wrong = violations(({ path, imports }) => {
      const rule = ruleFor(path);
      if (isProgram(path) || !rule) return [];
      return imports
        .filter(
          (to) => ours(to) && !MAY_IMPORT[rule]!.some((allowed) => to === allowed || inFolder(to, allowed)),
        )
        .map((to) => `${path} must not import ${to}: ${rule} may import ${MAY_IMPORT[rule]!.join(", ")}`);
    });
    expect(wrong).toEqual([]);
  });

  test("nobody imports a program", () => {
    const wrong = violations(({ path, imports }) => {
      if (isProgram(path)) return [];
      return imports.filter((to) => isProgram(to)).map((to) => `${path} imports the program ${to}`);
    });
    expect(wrong).toEqual([]);
  });

  test("capabilities do not call each other's commands", () => {
    const isCommand = (path: string) =>
      path.endsWith(".server.ts") && !/(queries|visibility|facts|suggest|load-\w+)\.server\.ts$/.test(path);
    const wrong = violations(({ path, imports }) => {
      const own = capabilityOf(path);
      if (!own || own === "core") return [];
      return imports
        .filter((to) => {
          const other = capabilityOf(to);
          return (
            other &&
            other !== own &&
            other !== "core" &&
            isCommand(to) &&
            !CAPABILITY_EDGES[own]?.includes(other)
          );
        })
        .map((to) => `${path} calls ${to}: publish an event instead`);
    });
    expect(wrong).toEqual([]);
  });

  test("the domain knows no request, no page and no environment", () => {
    const foreign = /^(@remix-run\/|react$|react-dom|nodemailer|lucia)/;
    const wrong = violations(({ path, imports }) =>
      inFolder(path, "app/domain", "db", "search", "app/jobs", "app/mail", "app/markdown")
        ? imports.filter((to) => foreign.test(to)).map((to) => `${path} must not import ${to}`)
        : [],
    );
    expect(wrong).toEqual([]);
  });

  test("Remix 2 is never imported by its empty package, and lucia stays in one file", () => {
    const wrong = violations(({ path, imports }) => [
      ...imports.filter((to) => to === "remix").map(() => `${path} imports "remix", which throws`),
      ...imports
        .filter((to) => to === "lucia" && path !== "app/auth/lucia.server.ts")
        .map(() => `${path} imports lucia`),
    ]);
    expect(wrong).toEqual([]);
  });

  test("the frame leads only to addresses that every page brings (vite.config.ts)", () => {
    const brought = new Set(
      files
        .filter(({ path }) => /^app\/paths\/(places|ideas|forum|help|cases)\.ts$/.test(path))
        .flatMap(({ text }) =>
          [...text.matchAll(/export (?:const |\{ \w+ as )(\w+)/g)].map((found) => found[1]!),
        ),
    );
    const wrong = files
      .filter(({ path }) => path === "app/root.tsx" || inFolder(path, "app/components/shell"))
      .filter(({ path }) => !/use-editor|restriction-banner/.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\bpaths\.(\w+)\(/g)]
          .filter((found) => !brought.has(found[1]!))
          .map((found) => `${path} leads to ${found[1]}: move it to app/paths/places.ts`),
      );
    expect(brought.size).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  test("what needs Node or the database says so in its name", () => {
    const serverOnly = /^(node:|drizzle-orm|postgres$|graphile-worker|nodemailer|sharp$|pino$|@node-rs\/)/;
    const exempt = (path: string) =>
      isProgram(path) ||
      inFolder(path, "db/schema") ||
      /^db\/(types|columns|ids|drizzle\.config)\.ts$/.test(path);
    const wrong = violations(({ path, imports, text }) => {
      if (path.includes(".server.") || exempt(path)) return [];
      const values = imports.filter(
        (to) => serverOnly.test(to) && !new RegExp(`import type [^;]*"${to}"`).test(text),
      );
      return values.map((to) => `${path} imports ${to}: name it .server.ts`);
    });
    expect(wrong).toEqual([]);
  });

  test("components bring no validation library to the browser", () => {
    const wrong = violations(({ path, imports }) =>
      inFolder(path, "app/components", "app/ui")
        ? imports
            .filter((to) => to === "zod" || /\/schema\.ts$/.test(to))
            .map((to) => `${path} imports ${to}`)
        : [],
    );
    expect(wrong).toEqual([]);
  });
});

describe("files", () => {
  test("are read in one sitting: at most 300 lines", () => {
    const wrong = [...files, ...tests]
      .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
      .filter(({ path, lines }) => lines > 300 && !inFolder(path, "app/i18n/messages"))
      .map(({ path, lines }) => `${path} has ${lines} lines`);
    expect(wrong).toEqual([]);
  });

  test("are named in kebab-case, and never after a drawer", () => {
    const drawer = /(^|\/)(utils?|helpers?|common|misc|manager|service)\.(server\.)?tsx?$/;
    const wrong = files
      .map(({ path }) => path)
      .filter((path) => !inFolder(path, "app/routes"))
      .filter(
        (path) =>
          (drawer.test(path) && path !== "app/i18n/messages/common.ts") ||
          !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.tsx?$/.test(path.split("/").at(-1)!),
      );
    expect(wrong).toEqual([]);
  });

  test("read the environment only in runtime and programs", () => {
    const wrong = files
      .filter(
        ({ path, text }) => /process\.env/.test(text) && !inFolder(path, "app/runtime") && !isProgram(path),
      )
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  test("give a list's cursor back as the text it is: as a moment the driver would cut off its microseconds", () => {
    const wrong = files
      .filter(({ text }) => /\(\$\{[^}]*\}::(timestamptz|\$\{)/.test(text))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  test("leave nothing for later", () => {
    const wrong = files
      .filter(({ text }) => /\b(TODO|FIXME|XXX)\b|coming soon|bientôt disponible/i.test(text))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  test("have no inline style, which the content security policy would refuse", () => {
    const wrong = files
      .filter(({ path, text }) => path.endsWith(".tsx") && /\sstyle=\{/.test(text))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});

describe("routes", () => {
  const routes = files.filter(
    ({ path }) => inFolder(path, "app/routes") && /\bexport\b/.test(files.find((f) => f.path === path)!.text),
  );

  test("wrap every loader and action, so that each says who may knock", () => {
    const wrong = routes
      .filter(({ text }) => /export (async function|function|const) (loader|action)\b/.test(text))
      .flatMap(({ path, text }) =>
        ["loader", "action"]
          .filter((name) => new RegExp(`export (async function|function|const) ${name}\\b`).test(text))
          .filter((name) => !new RegExp(`export const ${name} = define(Loader|Action|Command)\\(`).test(text))
          .map((name) => `${path}: ${name} is not wrapped by defineLoader, defineAction or defineCommand`),
      );
    expect(wrong).toEqual([]);
  });

  test("do not speak to the tables themselves", () => {
    const wrong = routes.flatMap(({ path, imports }) =>
      imports
        .filter((to) => inFolder(to, "db/schema") && !/^db\/schema\/(accounts|community|ideas)\.ts$/.test(to))
        .map((to) => `${path} imports ${to}`),
    );
    const queries = routes
      .filter(({ text }) =>
        /\b(sql|db)`|\bdb\.(select|insert|update|delete|transaction)\(|\bsql<[^>]*>`/.test(text),
      )
      .map(({ path }) => path);
    expect([...wrong, ...queries]).toEqual([]);
  });
});

describe("tests", () => {
  test("never sleep", () => {
    const wrong = tests
      .filter(
        ({ path, text }) =>
          /setTimeout\(\s*(resolve|r|done)\b|waitForTimeout/.test(text) &&
          path !== "tests/architecture.test.ts",
      )
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});
