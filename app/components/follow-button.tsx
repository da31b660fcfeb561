import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

type FollowButtonProps = {
  /** Where the form is posted. */
  action: string;
  /** Where guests come back to after signing in. */
  here: string;
  following: boolean;
  signedIn: boolean;
  texts: { follow: string; following: string; hint: string; followers: string | null };
};

/** A plain form: following is rare enough for a page load. Guests are led to sign in and back. */
export function FollowButton({ action, here, following, signedIn, texts }: FollowButtonProps) {
  const form = signedIn ? { method: "post", action } : { method: "get", action: paths.login() };
  return (
    <form {...form} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        name={signedIn ? "on" : "next"}
        value={signedIn ? String(!following) : here}
        icon={following ? "check" : "bell"}
        aria-pressed={following}
        title={following ? undefined : texts.hint}
      >
        {following ? texts.following : texts.follow}
      </Button>
      {texts.followers && <span className="text-xs text-ink-faint">{texts.followers}</span>}
    </form>
  );
}
