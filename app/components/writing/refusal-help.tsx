import { type Locale, translator } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { paths } from "#app/paths.ts";

/** Under a refused text, or in place of its form: where somebody whose account is restricted reads why. */
export function RefusalHelp({ code, locale }: { code: string | undefined; locale: Locale }) {
  if (code !== "restricted") return null;
  return (
    <p className="mt-2 text-sm">
      <a href={paths.statements()}>{translator(commonMessages, locale)("restrictionWhy")}</a>
    </p>
  );
}
