import { issueSetupToken } from "#app/domain/accounts/issue-setup-token.server.ts";
import { areKnownAddresses } from "#app/domain/accounts/known-addresses-queries.server.ts";
import { paths } from "#app/paths.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { env } from "#app/runtime/env.server.ts";
import { DEMO_LOGINS } from "#db/seed/demo/logins.ts";

const ROLE_WORDS = {
  member: "member",
  moderator: "moderator",
  product_manager: "product manager",
  agent: "agent",
  admin: "admin",
} as const;

const DEMO_NOTE = "This is a demo: Cyclade, its bikes, its customers and what they write are made up.";

/** "admin            admin@ruche.example      ruche-demo-2026      Inès Moreau", in columns. */
function loginLines(): string[] {
  const rows = DEMO_LOGINS.map((login) => [
    ROLE_WORDS[login.role],
    login.email,
    login.password,
    login.displayName,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)) + 3);
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(""));
}

/**
 * Tells the person who started the program where it is, and how to get in: the demo's logins, or, while there is no
 * admin, the one-time address for making the first one.
 */
export async function announceReady(url: string): Promise<void> {
  const address = env.RUCHE_BASE_URL ?? url;
  const lines = ["", `Ruche is ready: ${address}`];
  const { db, sql } = useDatabase();
  const token = await issueSetupToken(db);
  if (token)
    lines.push(
      "",
      "There is no admin yet. Create the first one here (this link works once):",
      `${address}${paths.setup(token)}`,
    );
  // The demo may run on a community of one's own, where nobody has these.
  else if (
    env.RUCHE_DEMO &&
    (await areKnownAddresses(
      sql,
      DEMO_LOGINS.map((login) => login.email),
    ))
  )
    lines.push("", DEMO_NOTE, "", "Sign in as:", ...loginLines());
  process.stdout.write(`${lines.map((line) => (line ? `  ${line}` : "")).join("\n")}\n\n`);
}
