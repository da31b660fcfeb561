import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** For somebody who always came from elsewhere, on a page that asks for the password. */
export function PasswordFirst({ email }: { email: string }) {
  const t = useT(identitiesMessages);
  return (
    <Notice title={t("passwordFirstTitle")}>
      <p>{t("passwordFirstText")}</p>
      <form method="post" action={paths.forgotPassword()} className="mt-3">
        <input type="hidden" name="email" value={email} />
        <Button size="sm">{t("passwordFirstButton")}</Button>
      </form>
    </Notice>
  );
}
