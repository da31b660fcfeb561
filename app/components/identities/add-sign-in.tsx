import type { ProviderButton } from "#app/domain/identities/provider-queries.server.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

/** Providers that the account does not know yet; each begins over there. */
export function AddSignIn({ providers }: { providers: ProviderButton[] }) {
  const t = useT(identitiesMessages);
  const locale = useLocale();
  if (providers.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="text-lg font-semibold">{t("addTitle")}</h2>
      <ul className="mt-4 flex flex-wrap gap-3">
        {providers.map(({ slug, name }) => (
          <li key={slug}>
            <form method="post" action={paths.signInFrom(slug)}>
              <input type="hidden" name="adding" value="on" />
              <Button icon="plus" aria-label={t("addLong", { provider: name[locale] })}>
                {name[locale]}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
