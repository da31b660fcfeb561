import { Invalid } from "#app/domain/core/errors.ts";

/** Files of a private conversation would be missing for everybody else in a public text, and say that they exist. */
export function assertNoPrivateFile(text: string, field: string): void {
  if (text.includes("/uploads/private/")) throw new Invalid({ [field]: "private_file" });
}
