import { useEffect, useRef } from "react";
import type { ConnectionView } from "#app/domain/crm/connection-queries.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { crmMessages } from "#app/i18n/messages/crm.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Notice } from "#app/ui/notice.tsx";
import { reasonText } from "./reason-text.ts";
import { SecretNotice } from "./secret-notice.tsx";

type ConnectionActedProps = {
  /** What the page's action answered. */
  acted: object | undefined;
  connection: ConnectionView;
};

/** The new secret, or how the test event went. */
export function ConnectionActed({ acted, connection }: ConnectionActedProps) {
  const t = useT(crmMessages);
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  // The button is far below: what it brought must not be missed, least of all a secret that is shown once.
  useEffect(() => {
    if (acted) box.current?.focus();
  }, [acted]);
  const shown = acted && ("secret" in acted || "test" in acted) ? acted : null;
  if (!shown) return null;
  const until = connection.previousUntil && formatDateTime(connection.previousUntil, locale);
  const reason = "test" in shown ? shown.test : null;
  return (
    <div ref={box} tabIndex={-1} role="status" className="scroll-mt-20 outline-none">
      {"secret" in shown ? (
        <SecretNotice secret={String(shown.secret)} until={until ?? undefined} />
      ) : reason === null ? (
        <Notice tone="good" title={t("testOk")} />
      ) : (
        <Notice tone="bad" title={t("testFailed")}>
          <p>{reasonText(t, String(reason))}</p>
        </Notice>
      )}
    </div>
  );
}
