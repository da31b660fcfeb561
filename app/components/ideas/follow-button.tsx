import { type Locale, translator } from "#app/i18n/index.ts";
import { ideasMessages } from "#app/i18n/messages/ideas.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

type FollowButtonProps = {
  idea: { number: number; slug: string; following: boolean; followers: number };
  locale: Locale;
  signedIn: boolean;
};

/** A plain form: following is rare enough for a page load. Guests are led to sign in and back. */
export function FollowButton({ idea, locale, signedIn }: FollowButtonProps) {
  const t = translator(ideasMessages, locale);
  const form = signedIn
    ? { method: "post", action: paths.ideaFollow(idea) }
    : { method: "get", action: paths.login() };
  return (
    <form {...form} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        name={signedIn ? "on" : "next"}
        value={signedIn ? String(!idea.following) : paths.idea(idea)}
        icon={idea.following ? "check" : "bell"}
        aria-pressed={idea.following}
        title={idea.following ? undefined : t("followHint")}
      >
        {t(idea.following ? "following" : "follow")}
      </Button>
      {idea.followers > 0 && (
        <span className="text-xs text-ink-faint">{t("followers", { count: idea.followers })}</span>
      )}
    </form>
  );
}
