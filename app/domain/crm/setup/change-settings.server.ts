import type { Actor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import type { WebhookRules } from "../create-connection.server.ts";
import { editConnection } from "../edit-connection.server.ts";
import { endRotation } from "../end-rotation.server.ts";
import { rotateSecret } from "../rotate-secret.server.ts";
import { setConnectionEnabled } from "../set-connection-enabled.server.ts";
import { editSettings } from "./edit-settings.server.ts";
import { replaceCredentials } from "./replace-credentials.server.ts";
import type { SettingsAct } from "./settings-act.ts";

/** What the page shows afterwards: a toast, or the new secret, this once. */
export type Changed = { toast: { key: string } } | { secret: string };

/** The forms and buttons of a connection's settings page. */
export async function changeSettings(
  db: Db,
  rules: WebhookRules,
  actor: Actor,
  { id, asked, now }: { id: string; asked: SettingsAct; now: Date },
): Promise<Changed> {
  switch (asked.act) {
    case "enable":
    case "disable":
      await setConnectionEnabled(db, actor, { id, enabled: asked.act === "enable" });
      return { toast: { key: asked.act === "enable" ? "connection_on" : "connection_off" } };
    case "rotate":
      return { secret: await rotateSecret(db, rules, actor, { id, now }) };
    case "end_rotation":
      await endRotation(db, actor, { id });
      return { toast: { key: "rotation_ended" } };
    case "edit":
      await editConnection(db, rules, actor, { id, ...asked.input });
      return { toast: { key: "connection_saved" } };
    case "save":
      await editSettings(db, actor, { id, ...asked.input });
      return { toast: { key: "connection_saved" } };
    case "credentials":
      await replaceCredentials(db, rules, actor, { id, ...asked.input });
      return { toast: { key: "credentials_replaced" } };
  }
}
