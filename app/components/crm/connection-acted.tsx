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
  if (!acted) return null;
  if ("secret" in acted) {
    const until = connection.previousUntil && formatDateTime(connection.previousUntil, locale);
    return <SecretNotice secret={String(acted.secret)} until={until ?? undefined} />;
  }
  if (!("test" in acted)) return null;
  return (
    <div role="status">
      {acted.test === null ? (
        <Notice tone="good" title={t("testOk")} />
      ) : (
        <Notice tone="bad" title={t("testFailed")}>
          <p>{reasonText(t, String(acted.test))}</p>
        </Notice>
      )}
    </div>
  );
}
