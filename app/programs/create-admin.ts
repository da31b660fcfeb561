import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { createAdmin } from "#app/domain/accounts/create-admin.server.ts";
import { PASSWORD_MIN } from "#app/domain/accounts/limits.ts";
import { emailField } from "#app/domain/accounts/schema.ts";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { translator } from "#app/i18n/index.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { paths } from "#app/paths.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { reseal } from "./reseal.ts";

const USAGE = `Usage: npm run admin -- create --email you@example.com [--name "Your Name"] [--language en|fr] [--link]

Makes an admin, or makes an existing member one. Asks for a password (or reads one line from standard input);
with --link, or with an empty password, prints a one-time link for choosing it.

       npm run admin -- reseal

Encrypts stored credentials anew, after RUCHE_SECRET was replaced; RUCHE_SECRET_PREVIOUS holds the one before.
`;

const say = (text: string) => process.stdout.write(text);

/** Asks on the terminal without showing what is typed; takes the first line of anything else. */
async function readPassword(): Promise<string> {
  const terminal = process.stdin.isTTY;
  if (terminal) say("Password (leave it empty for a one-time link): ");
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: terminal ? silent : undefined, terminal });
  try {
    for await (const line of reader) return line;
    return "";
  } finally {
    reader.close();
    if (terminal) say("\n");
  }
}

/** `npm run admin -- create …`, and `reseal` */
export async function admin(args: string[]): Promise<number> {
  if (args[0] === "reseal") return reseal();
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      email: { type: "string" },
      name: { type: "string" },
      language: { type: "string", default: "en" },
      link: { type: "boolean", default: false },
    },
  });
  const email = emailField.safeParse(values.email ?? "");
  if (positionals[0] !== "create" || !email.success) {
    process.stderr.write(
      values.email && !email.success ? `ruche: "${values.email}" is not an e-mail address.\n` : USAGE,
    );
    return 2;
  }
  const password = values.link ? "" : await readPassword();
  const displayName = values.name?.trim() || email.data.split("@")[0]!;
  const locale = values.language === "fr" ? "fr" : "en";
  try {
    const made = await createAdmin(useDatabase().db, SYSTEM, {
      email: email.data,
      displayName,
      locale,
      password: password || null,
    });
    say(made.existed ? `@${made.username} is an admin now.\n` : `Admin @${made.username} was created.\n`);
    if (made.resetToken)
      say(`Choose a password here, within the hour: ${baseUrl()}${paths.resetPassword(made.resetToken)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const t = translator(accountsMessages, "en");
    const code = Object.values(error.fields)[0] ?? "invalid";
    process.stderr.write(`ruche: ${t(`error_${code}` as never, { min: PASSWORD_MIN })}\n`);
    return 1;
  }
}
