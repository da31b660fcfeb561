import { FilterChoice } from "#app/components/filter-choice.tsx";
import { COUNTED } from "#app/domain/crm/limits.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { contactsMessages } from "#app/i18n/messages/contacts.ts";
import { crmPullsMessages } from "#app/i18n/messages/crm-pulls.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";

type ContactSearchProps = {
  q: string;
  linked: boolean;
  counts: { contacts: number; linked: number };
  segment: string;
  /** What is offered. */
  segments: string[];
  /** The account whose contacts these are. */
  within: { id: string; name: string } | null;
};

/** A plain GET form: the address says what is looked for. */
export function ContactSearch({ q, linked, counts, segment, segments, within }: ContactSearchProps) {
  const t = useT(contactsMessages);
  const words = useT(crmPullsMessages);
  const locale = useLocale();
  const faces = [
    { show: "all", label: t("all"), count: counts.contacts, pressed: !linked },
    { show: "linked", label: t("inCommunity"), count: counts.linked, pressed: linked },
  ];
  return (
    <search>
      <form method="get" action={paths.adminContacts()} className="flex flex-wrap items-center gap-2">
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
        {segments.length > 0 && (
          <FilterChoice
            name="segment"
            value={segment}
            label={words("segment")}
            options={[
              { value: "", label: words("anySegment") },
              ...segments.map((one) => ({ value: one, label: one })),
            ]}
          />
        )}
        {within && <input type="hidden" name="account" value={within.id} />}
        <Button icon="search">{t("search")}</Button>
        {q && (
          <ButtonLink variant="quiet" href={paths.adminContacts({ show: linked ? "linked" : null })}>
            {t("clearSearch")}
          </ButtonLink>
        )}
        <div className="segmented">
          {faces.map((face) => (
            <button key={face.show} type="submit" name="show" value={face.show} aria-pressed={face.pressed}>
              {face.label}
              <span className="count">
                {formatNumber(Math.min(face.count, COUNTED), locale)}
                {face.count > COUNTED && "+"}
              </span>
            </button>
          ))}
        </div>
        {/* After the buttons: the one that is pressed speaks first. */}
        {linked && <input type="hidden" name="show" value="linked" />}
      </form>
      {within && (
        <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span className="font-semibold">{words("ofAccount", { account: within.name })}</span>
          <a href={paths.adminContacts({ q, segment, show: linked ? "linked" : null })}>
            {words("clearAccount")}
          </a>
        </p>
      )}
    </search>
  );
}
