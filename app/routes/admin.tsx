import { Outlet } from "@remix-run/react";
import { AdminSection } from "#app/components/admin/admin-section.tsx";

/** Only the frame; each page below says itself who may see it. */
export default function Admin() {
  return (
    <AdminSection>
      <Outlet />
    </AdminSection>
  );
}
