import { type Locale, translator } from "#app/i18n/index.ts";
import { askMessages } from "#app/i18n/messages/ask.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";

/** An offer, never a refusal: the button takes the form's text to the form for ideas. */
export function WishOffer({ locale }: { locale: Locale }) {
  const t = translator(askMessages, locale);
  return (
    <div className="wish-offer">
      <div>
        <h3>
          <Icon name="lightbulb" />
          {t("wishTitle")}
        </h3>
        <p>{t("wishText")}</p>
      </div>
      <Button name="as" value="idea" size="sm" formNoValidate>
        {t("wishButton")}
      </Button>
    </div>
  );
}
