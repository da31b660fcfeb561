import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { BrandMark } from "#app/ui/brand-mark.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { errorKind } from "./error-kind.ts";

type ErrorPageProps = {
  status: number;
  requestId?: string | null;
  /** Where "Try again" leads after a failure on our side. */
  returnTo?: string;
};

/** One sentence on what is going on, one thing to do about it. */
export function ErrorPage({ status, requestId, returnTo }: ErrorPageProps) {
  const t = useT(commonMessages);
  const kind = errorKind(status);
  const retry = kind === "error" && returnTo;
  return (
    <main id="main" tabIndex={-1} className="page page-narrow shell-width error-page">
      <BrandMark className="error-page-mark" />
      <h1 className="page-title">{t(`${kind}Title`)}</h1>
      <p className="page-lead">{t(`${kind}Text`)}</p>
      <p className="error-page-action">
        {/* A failed page may have broken the scripts too: load the next one afresh. */}
        <ButtonLink variant="primary" href={retry || paths.ideas()} data-document>
          {t(retry ? "reload" : "backToIdeas")}
        </ButtonLink>
      </p>
      {kind === "error" && requestId && <p className="error-page-id">{t("requestId", { id: requestId })}</p>}
    </main>
  );
}
