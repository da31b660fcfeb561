import { RefusalHelp } from "#app/components/writing/refusal-help.tsx";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { actError } from "./act-error.ts";
import { ActFrame, type ActSubject } from "./act-frame.tsx";

type ClosedPageProps = ActSubject & {
  title: string;
  /** Why not. */
  code: string;
  /** Where to come back to after signing in. */
  here: string;
};

/** In place of a form that would be refused. */
export function ClosedPage({ code, here, ...frame }: ClosedPageProps) {
  const t = useT(forumActMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  const guest = code === "sign_in_first";
  const text = guest
    ? t("signInText")
    : code === "verify_email_first"
      ? t("verifyText")
      : actError(locale, code);
  return (
    <ActFrame {...frame} lead={undefined}>
      <Notice title={guest ? undefined : t("closedTitle")}>
        {text}
        <RefusalHelp code={code} locale={locale} />
      </Notice>
      <p className="mt-6 flex flex-wrap gap-3">
        {guest && (
          <ButtonLink href={paths.login(here)} variant="primary" icon="log-in">
            {t("signIn")}
          </ButtonLink>
        )}
        <ButtonLink href={frame.back} variant={guest ? "quiet" : "secondary"}>
          {common("back")}
        </ButtonLink>
      </p>
    </ActFrame>
  );
}
