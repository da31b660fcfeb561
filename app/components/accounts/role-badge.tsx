import type { Role } from "#app/components/shell/viewer.ts";
import { peopleMessages } from "#app/i18n/messages/people.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";

/** Staff are recognisable at a glance; members need no badge. */
export function RoleBadge({ role }: { role: Role }) {
  const t = useT(peopleMessages);
  return role === "member" ? null : <Badge tone="action">{t(`role_${role}`)}</Badge>;
}
