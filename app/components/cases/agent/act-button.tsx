import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import type { IconName } from "#app/ui/icon-names.ts";

type ActButtonProps = { act: string; primary?: boolean; icon?: IconName; children: ReactNode };

/** One press, one act on the case of this page. */
export function ActButton({ act, primary = false, icon, children }: ActButtonProps) {
  const navigation = useNavigation();
  const pending = navigation.state === "submitting" && navigation.formData?.get("act") === act;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="act" value={act} />
      <Button size="sm" pending={pending} variant={primary ? "primary" : "secondary"} {...(icon && { icon })}>
        {children}
      </Button>
    </Form>
  );
}
