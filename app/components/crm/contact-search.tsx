import { crmMessages } from "#app/i18n/messages/crm.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";

type ContactSearchProps = { q: string; linked: boolean };

/** A plain GET form: the address says what is looked for. */
export function ContactSearch({ q, linked }: ContactSearchProps) {
  const t = useT(crmMessages);
  return (
    <search>
      <form method="get" action={paths.adminContacts()} className="flex flex-wrap gap-2">
        {linked && <input type="hidden" name="show" value="linked" />}
        <input
          className="input min-w-0 flex-1 basis-56"
          type="search"
          name="q"
          defaultValue={q}
          key={q}
          aria-label={t("searchLabel")}
          placeholder={t("searchPlaceholder")}
          maxLength={200}
          autoComplete="off"
        />
        <Button icon="search">{t("search")}</Button>
        {q && (
          <ButtonLink variant="quiet" href={paths.adminContacts({ show: linked ? "linked" : null })}>
            {t("clearSearch")}
          </ButtonLink>
        )}
      </form>
    </search>
  );
}
