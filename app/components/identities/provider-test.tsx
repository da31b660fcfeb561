import type { Check } from "#app/domain/identities/port.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** Tries a provider out without anybody signing in, and says what was found. */
export function ProviderTest({ checks }: { checks: Check[] | null }) {
  const t = useT(identitiesMessages);
  const good = checks?.every((check) => check.ok);
  return (
    <Card title={t("testTitle")} className="mt-4">
      <p className="text-sm text-ink-soft">{t("testText")}</p>
      {checks && (
        <div className="mt-4" role="status">
          <Notice tone={good ? "good" : "bad"} title={t(good ? "testOk" : "testFailed")}>
            <ul className="space-y-1">
              {checks.map(({ what, ok, detail }) => (
                <li key={what} className="flex items-start gap-2 break-words">
                  <Icon name={ok ? "check" : "x"} className="mt-1 shrink-0" />
                  <span className="min-w-0">{t(`check_${what}_${ok ? "ok" : "bad"}`, { detail })}</span>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <form method="post" className="mt-4">
        <Button name="act" value="test">
          {t("test")}
        </Button>
      </form>
    </Card>
  );
}
