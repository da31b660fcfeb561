import { type Locale, translator } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { showToast } from "#app/ui/toast-store.ts";

/**
 * Says why something was refused, by the server's code, or that it was not reached (`offline`). The words for all the
 * reasons are loaded only now: most visits never need them.
 */
export async function showRefusal(
  code: string | undefined,
  locale: Locale,
  values?: Record<string, string | number>,
): Promise<void> {
  const common = translator(commonMessages, locale);
  showToast((await reason(code, locale, values)) ?? common(code === "offline" ? "offline" : "tryAgain"), {
    tone: "bad",
  });
}

async function reason(
  code: string | undefined,
  locale: Locale,
  values?: Record<string, string | number>,
): Promise<string | null> {
  if (!code || code === "offline") return null;
  try {
    const { toasts } = await import("#app/i18n/messages/toasts/all.ts");
    return code in toasts.en ? translator(toasts, locale)(code, values) : null;
  } catch {
    return null;
  }
}
