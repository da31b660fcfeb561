import { PROVIDER_KINDS } from "#app/domain/identities/provider-kinds.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";

/** Which kind of provider is to be added. */
export function KindChoice() {
  const t = useT(identitiesMessages);
  return (
    <Card title={t("chooseKind")} padded={false} className="overflow-hidden">
      <ul className="rows mt-3 border-t border-line">
        {(Object.keys(PROVIDER_KINDS) as (keyof typeof PROVIDER_KINDS)[]).map((kind) => (
          <li key={kind} className="relative flex items-center gap-4 px-4 py-4 hover:bg-paper sm:px-5">
            <div className="min-w-0 flex-1">
              <a
                href={paths.adminSignInProvider("new", { kind })}
                className="font-medium text-ink no-underline after:absolute after:inset-0"
              >
                {t(`kind_${kind}`)}
              </a>
              <p className="mt-0.5 text-sm text-ink-soft">{t(`kindText_${kind}`)}</p>
            </div>
            <Icon name="chevron-right" className="shrink-0 text-ink-faint" />
          </li>
        ))}
      </ul>
    </Card>
  );
}
