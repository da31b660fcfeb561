import { defineMessages } from "../index.ts";

/** Mails to admins about a connection that stopped, or works again. */
export const crmMailMessages = defineMessages({
  en: {
    hello: "Hello {name},",
    stoppedSubject: "{connection} gets nothing any more",
    offSubject: "{connection} was switched off",
    stoppedText: "Since {since}, nothing reaches {connection}.",
    offText:
      "{connection} said on {since} that it wants nothing more from us, so the connection was switched off.",
    why_credentials:
      "It refuses our credentials. Enter new ones in its settings, or agree again there; until then it is asked now and then whether it lets us in.",
    why_permission:
      "It says that we may not do this. Give the user or app of the connection the permission that lacks; testing the connection says which.",
    why_refused_address:
      "Its address leads into a private network, where we send nothing. Change the address, or allow the host on the server.",
    why_gone: "There is nothing at its address for good. Give it another address, or remove it.",
    why_down:
      "It does not answer, or answers with errors. We go on trying by ourselves, with growing pauses.",
    why_refusing:
      "It refuses everything we send, not single records. Its mapping or its rules may have changed.",
    why_busy: "It says that it is asked too often, again and again.",
    said: "What it said: {reason}",
    nothingLost: "Nothing is lost: what there is to tell waits and is sent once it works again.",
    open: "Look at the connection",
    againSubject: "{connection} works again",
    againText: "{connection} takes what we send again. What waited is on its way.",
    why: "You get this mail because you administer the community.",
  },
  fr: {
    hello: "Bonjour {name},",
    stoppedSubject: "{connection} ne reçoit plus rien",
    offSubject: "{connection} a été désactivée",
    stoppedText: "Depuis le {since}, plus rien n’arrive à {connection}.",
    offText:
      "{connection} a fait savoir le {since} ne plus rien vouloir recevoir de notre part : la connexion a été désactivée.",
    why_credentials:
      "Nos identifiants sont refusés. Saisissez-en de nouveaux dans ses réglages, ou redonnez-y votre accord ; d’ici là, nous vérifions de temps en temps si l’accès est rétabli.",
    why_permission:
      "L’opération ne nous est pas permise. Accordez le droit manquant à l’utilisateur ou à l’application de la connexion ; le test de la connexion indique lequel.",
    why_refused_address:
      "Son adresse mène à un réseau privé, où nous n’envoyons rien. Changez l’adresse, ou autorisez l’hôte sur le serveur.",
    why_gone:
      "Il n’y a définitivement plus rien à son adresse. Donnez-lui une autre adresse, ou supprimez-la.",
    why_down:
      "Pas de réponse, ou seulement des erreurs. Nous réessayons automatiquement, à intervalles de plus en plus longs.",
    why_refusing:
      "Tout ce que nous envoyons est refusé, et pas seulement certaines fiches. La correspondance des champs ou les règles du CRM ont peut-être changé.",
    why_busy: "Il nous est répondu, encore et encore, que nous appelons trop souvent.",
    said: "Sa réponse : {reason}",
    nothingLost:
      "Rien n’est perdu : tout ce qu’il y a à transmettre attend et partira dès le rétablissement.",
    open: "Voir la connexion",
    againSubject: "{connection} fonctionne de nouveau",
    againText: "{connection} accepte de nouveau nos envois. Ce qui attendait est en route.",
    why: "Vous recevez ce message parce que vous administrez la communauté.",
  },
});
