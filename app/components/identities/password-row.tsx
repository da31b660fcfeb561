import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Icon } from "#app/ui/icon.tsx";

/** The password among the ways in, whether there is one or not. */
export function PasswordRow({ hasPassword }: { hasPassword: boolean }) {
  const t = useT(identitiesMessages);
  return (
    <li className="flex flex-wrap items-center gap-4 px-4 py-4 sm:px-5">
      <Icon name="key" className="hidden shrink-0 text-ink-faint sm:block" />
      <div className="min-w-0 flex-1 basis-52">
        <p className="font-medium">{t("password")}</p>
        <p className="mt-0.5 text-sm text-ink-soft">{t(hasPassword ? "passwordSet" : "passwordNone")}</p>
      </div>
      <ButtonLink href={paths.settingsPassword()} size="sm">
        {t(hasPassword ? "changePassword" : "choosePassword")}
      </ButtonLink>
    </li>
  );
}
