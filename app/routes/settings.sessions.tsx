import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { storedSessionId } from "#app/auth/lucia.server.ts";
import { DeviceRow } from "#app/components/accounts/device-row.tsx";
import { SettingsPage } from "#app/components/accounts/settings-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { listDevices } from "#app/domain/accounts/device-queries.server.ts";
import { endDevice } from "#app/domain/accounts/end-device.server.ts";
import { endOtherDevices } from "#app/domain/accounts/end-other-devices.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { settingsMessages } from "#app/i18n/messages/settings.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";

export const meta = pageMeta(settingsMessages, "sessionsTitle");

export const loader = defineLoader("member", async ({ actor, sql, context, now }) => {
  const { sessionId } = await context.visit();
  if (!sessionId) throw redirect(paths.login());
  return { devices: await listDevices(sql, actor, storedSessionId(sessionId)), now };
});

/** `device`: the row of one device, or "others" for all but this one. */
export const action = defineCommand("member", async ({ request, db, actor, context }) => {
  const { device } = await parseForm(request, z.object({ device: z.string().max(100) }));
  const { sessionId } = await context.visit();
  const keepSession = storedSessionId(sessionId ?? "");
  if (device === "others") await endOtherDevices(db, actor, { keepSession });
  else await endDevice(db, actor, { id: device });
  return {
    to: paths.settingsSessions(),
    toast: { key: device === "others" ? "devices_signed_out" : "device_signed_out" },
  };
});

export default function SessionSettings() {
  const { devices, now } = useLoaderData<typeof loader>();
  const t = useT(settingsMessages);
  return (
    <SettingsPage title={t("sessionsTitle")} lead={t("sessionsLead")}>
      <Card as="div" padded={false}>
        <ul className="rows">
          {devices.map((device) => (
            <DeviceRow key={device.id} device={device} now={now} />
          ))}
        </ul>
      </Card>
      {devices.length > 1 && (
        <form method="post" className="mt-4">
          <Button name="device" value="others">
            {t("signOutOthers")}
          </Button>
        </form>
      )}
    </SettingsPage>
  );
}
