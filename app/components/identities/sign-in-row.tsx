import type { OwnIdentity } from "#app/domain/identities/identity-queries.server.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { RemoveSignIn } from "./remove-sign-in.tsx";

type SignInRowProps = {
  identity: OwnIdentity;
  /** Without it nothing would open the account. */
  only: boolean;
  now: Date;
};

/** One way in from elsewhere, and the way to be rid of it. */
export function SignInRow({ identity, only, now }: SignInRowProps) {
  const t = useT(identitiesMessages);
  const locale = useLocale();
  const { id, name, email, enabled, linkedAt, lastUsedAt } = identity;
  const provider = name[locale];
  const used = lastUsedAt ? t("lastUsed", { when: formatRelative(lastUsedAt, locale, now) }) : t("neverUsed");
  return (
    <li className="flex flex-wrap items-center gap-4 px-4 py-4 sm:px-5">
      <Icon name="log-in" className="hidden shrink-0 text-ink-faint sm:block" />
      <div className="min-w-0 flex-1 basis-52">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {provider}
          {!enabled && <Badge tone="outline">{t("switchedOff")}</Badge>}
        </p>
        <p className="mt-0.5 text-sm break-words text-ink-soft">
          {email && `${email} · `}
          <span title={formatDateTime(linkedAt, locale)}>
            {t("linkedOn", { when: formatRelative(linkedAt, locale, now) })}
          </span>
          {" · "}
          {used}
        </p>
        {only && <p className="mt-1 text-sm text-ink-soft">{t("onlyWayIn")}</p>}
      </div>
      {!only && (
        <>
          <ButtonLink
            href={paths.settingsSignIns({ remove: id })}
            data-opens={`remove-${id}`}
            size="sm"
            aria-label={t("removeLong", { provider })}
          >
            {t("remove")}
          </ButtonLink>
          <RemoveSignIn identity={identity} asked={false} />
        </>
      )}
    </li>
  );
}
