import { closeDatabase } from "#app/runtime/db.server.ts";
import { prepareDatabase } from "#app/server/prepare-database.ts";

type Command = (args: string[]) => Promise<number>;

/** Each command is its own file; imported when asked for, so that one does not pay for the others. */
const commands: Record<string, () => Promise<Command>> = {
  migrate: async () => async () => 0,
  admin: async () => (await import("./create-admin.ts")).admin,
  doctor: async () => (await import("./doctor/command.ts")).doctorCommand,
  "search:reindex": async () => (await import("./search-reindex.ts")).searchReindex,
  "reputation:rebuild": async () => (await import("./rebuild-reputation.ts")).rebuildReputation,
  import: async () => (await import("./import/command.ts")).importCommand,
};

async function main(): Promise<number> {
  const [name = "", ...args] = process.argv.slice(2);
  const load = commands[name];
  if (!load) {
    process.stderr.write(
      `ruche: there is no command "${name}". Commands: ${Object.keys(commands).join(", ")}\n`,
    );
    return 2;
  }
  const database = await prepareDatabase();
  try {
    return await (await load())(args);
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`ruche: ${(error as Error).message}\n`);
    process.exit(1);
  },
);
