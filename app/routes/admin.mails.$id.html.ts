import { NotFound } from "#app/domain/core/errors.ts";
import { mailPage } from "#app/domain/notifications/mail-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { mailBrand } from "#app/runtime/mail-brand.server.ts";
import { hasMailServer } from "#app/runtime/mailer.server.ts";

/** A mail is styled inline and holds people's words, so it is shown in a page of its own that can do nothing. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox allow-popups allow-popups-to-escape-sandbox";

export const loader = defineLoader("admin", async ({ actor, sql, params }) => {
  const id = params.id ?? "";
  const { written } = await mailPage(sql, actor, await mailBrand(sql), { id, hideSecrets: hasMailServer() });
  if (!written) throw new NotFound("no_such_page");
  return new Response(written.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": POLICY,
      "Cache-Control": "no-store",
    },
  });
});
