import type { ProviderButton } from "#app/domain/identities/provider-queries.server.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

type ProviderButtonsProps = { providers: ProviderButton[] };

/**
 * The other ways in, at the end of a plain form that says where to go on, and may say whether to stay signed in; nothing
 * where there are none.
 */
export function ProviderButtons({ providers }: ProviderButtonsProps) {
  const t = useT(identitiesMessages);
  const locale = useLocale();
  if (providers.length === 0) return null;
  return (
    <section aria-label={t("waysIn")} className="mt-7">
      <p className="flex items-center gap-3 text-sm text-ink-soft before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("or")}
      </p>
      <ul className="mt-5 space-y-3">
        {providers.map(({ slug, name }) => (
          <li key={slug}>
            <Button
              size="lg"
              className="w-full justify-center"
              formAction={paths.signInFrom(slug)}
              formNoValidate
            >
              {t("continueWith", { provider: name[locale] })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
