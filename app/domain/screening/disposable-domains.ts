/** Well-known services that give an address for ten minutes to anybody. An admin can name more. */
const DISPOSABLE = new Set(
  `10minutemail.com 10minutemail.net 20minutemail.com 33mail.com anonbox.net armyspy.com bccto.me boun.cr burnermail.io
  cuvox.de dayrep.com discard.email discardmail.com dispostable.com dropmail.me einrot.com emailfake.com emailondeck.com
  emltmp.com fakeinbox.com fakemail.net fleckens.hu getairmail.com getnada.com gishpuppy.com grr.la guerrillamail.biz
  guerrillamail.com guerrillamail.de guerrillamail.info guerrillamail.net guerrillamail.org guerrillamailblock.com gustr.com
  harakirimail.com inboxbear.com inboxkitten.com incognitomail.org jetable.org jourrapide.com kasmail.com linshiyouxiang.net
  mail-temp.com mail.tm mail7.io mailcatch.com maildrop.cc mailexpire.com mailinator.com mailinator.net mailinator2.com
  mailnesia.com mailnull.com mailpoof.com mailsac.com mailtemp.net meltmail.com minutemail.com mintemail.com moakt.com
  mohmal.com mt2014.com mytemp.email mytrashmail.com nada.email nowmymail.com objectmail.com one-time.email owlymail.com
  pokemail.net rhyta.com sharklasers.com shieldemail.com smailpro.com spam4.me spambog.com spambox.us spamgourmet.com
  spamhole.com superrito.com teleworm.us temp-mail.io temp-mail.org tempail.com tempemail.net tempinbox.com tempmail.com
  tempmail.dev tempmail.net tempmail.plus tempmailo.com tempr.email throwawaymail.com tmail.ws tmailor.com tmpmail.net
  tmpmail.org trash-mail.com trashmail.com trashmail.de trashmail.me trashmail.net trashymail.com trbvm.com wegwerfemail.de
  wegwerfmail.de wegwerfmail.net yopmail.com yopmail.fr yopmail.net you-spam.com zetmail.com`.split(/\s+/),
);

/** Whether an address is one of those, or under one of the `further` domains (as an admin types them, one a line). */
export function isDisposable(email: string, further = ""): boolean {
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  const named = new Set(
    further
      .toLowerCase()
      .split(/[\s,;@]+/)
      .filter(Boolean),
  );
  const labels = domain.split(".");
  return labels.some((_, at) => {
    const parent = labels.slice(at).join(".");
    return DISPOSABLE.has(parent) || named.has(parent);
  });
}
