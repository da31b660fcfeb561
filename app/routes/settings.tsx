import { Outlet } from "@remix-run/react";
import { SectionLayout } from "#app/components/section-layout.tsx";
import { contactLinksMessages } from "#app/i18n/messages/contact-links.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { ownDataMessages } from "#app/i18n/messages/own-data.ts";
import { ownRecognitionMessages } from "#app/i18n/messages/own-recognition.ts";
import { settingsMessages } from "#app/i18n/messages/settings.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

/** Only the frame; each page below says itself who may see it. */
export default function Settings() {
  const t = useT(settingsMessages);
  const own = useT(ownRecognitionMessages);
  const identities = useT(identitiesMessages);
  const customer = useT(contactLinksMessages);
  const data = useT(ownDataMessages);
  const links = [
    { href: paths.settingsProfile(), label: t("profile"), icon: "user" },
    { href: paths.settingsEmail(), label: t("email"), icon: "mail" },
    { href: paths.settingsPassword(), label: t("password"), icon: "key" },
    { href: paths.settingsSignIns(), label: identities("signIns"), icon: "log-in" },
    { href: paths.settingsSessions(), label: t("sessions"), icon: "monitor" },
    { href: paths.settingsNotifications(), label: t("notifications"), icon: "bell" },
    { href: paths.settingsRecognition(), label: own("nav"), icon: "award" },
    { href: paths.statements(), label: t("statements"), icon: "flag" },
    { href: paths.settingsCustomerCode(), label: customer("customerCode"), icon: "user-check" },
    { href: paths.settingsPrivacy(), label: t("privacy"), icon: "shield" },
    { href: paths.ownData(), label: data("nav"), icon: "database" },
    { href: paths.settingsClose(), label: t("close"), icon: "user-x" },
  ] as const;
  return (
    <SectionLayout label={t("settings")} links={[...links]}>
      <Outlet />
    </SectionLayout>
  );
}
