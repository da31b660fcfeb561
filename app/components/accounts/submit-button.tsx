import { useNavigation } from "@remix-run/react";
import type { ComponentProps } from "react";
import { Button } from "#app/ui/button.tsx";

/** The button of a page's `<Form>`: busy while the form is on its way, so that nobody sends it twice. */
export function SubmitButton({ variant = "primary", ...rest }: ComponentProps<typeof Button>) {
  const { state, formMethod, formData } = useNavigation();
  // With several forms on a page, only the one that was sent is busy.
  const mine = rest.name === undefined || formData?.get(rest.name) === rest.value;
  return <Button variant={variant} pending={state !== "idle" && formMethod === "POST" && mine} {...rest} />;
}
