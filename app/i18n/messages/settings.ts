import { defineMessages } from "../index.ts";

/** A member's own settings. */
export const settingsMessages = defineMessages({
  en: {
    settings: "Settings",
    profile: "Profile",
    password: "Password",
    email: "E-mail address",
    sessions: "Devices",
    notifications: "Notifications",
    privacy: "Privacy",
    statements: "Decisions and reports",
    close: "Close account",

    profileTitle: "Your profile",
    profileLead: "What others see of you.",
    seeProfile: "See it as others do",
    picture: "Picture",
    pictureHint: "PNG, JPEG, WebP or GIF, up to 5 MB. It is cut to a square.",
    removePicture: "Take the picture away",
    displayName: "Name",
    username: "Username",
    usernameHint:
      "For mentions (@{username}) and the address of your profile. If you change it, old links to it stop working.",
    bio: "About you",
    bioHint: "A sentence or two: what you do, what you use the product for.",
    save: "Save",

    passwordTitle: "Change your password",
    passwordLead: "Afterwards, all other devices are signed out, and we tell you by mail.",
    currentPassword: "Current password",
    newPassword: "New password",
    changePassword: "Change the password",

    emailTitle: "E-mail address",
    emailNow: "You sign in with {email}, and mails go there.",
    emailVerified: "Confirmed",
    emailUnverified: "Not confirmed yet",
    emailUnverifiedText:
      "Until you open the link we sent, you can read everything, but not post, vote or comment.",
    resend: "Send the link again",
    emailChangeTitle: "Use another address",
    emailChangeText:
      "We send a link to the new address. Nothing changes until you open it; the old address is told.",
    newEmail: "New address",
    passwordForEmail: "Your password",
    changeEmail: "Send the link",

    sessionsTitle: "Your devices",
    sessionsLead:
      "Where you are signed in. If you do not know one of them, sign it out and change your password.",
    deviceOn: "{browser} on {system}",
    deviceUnknown: "Unknown device",
    thisDevice: "This device",
    lastSeen: "Last used {when}",
    signedInOn: "signed in {when}",
    staySignedIn: "stays signed in",
    signOutDevice: "Sign out",
    signOutDeviceLong: "Sign out {device}, last used {when}",
    signOutOthers: "Sign out all other devices",

    privacyTitle: "Privacy",
    tracesTitle: "Fair votes",
    tracesText:
      "So that nobody counts twice, we remember from which devices and networks you sign in. When you sign in, this browser gets a cookie with a random number and nothing else; it lasts a year and stays when you sign out. What we store is a hash of that number, and one of your address without its last part. Neither can be turned back.",
    tracesUse:
      "A rule compares them with those of other accounts. Votes that look like one person’s wait until a moderator has looked, who sees how many accounts share a device, never which.",
    tracesEnd: "What was not seen for {days} days is deleted, and all of it when you close your account.",
    privacyLead: "What you agreed to, in the words you read. Nothing you can do here depends on it.",
    newsletterTitle: "News by e-mail",
    newsletterOn: "You agreed on {date}. You get news of the community now and then.",
    newsletterOff:
      "You get no news by e-mail. Mails about what you take part in are set under Notifications.",
    crmTitle: "My customer file",
    crmOn:
      "You agreed on {date}. If we know you as a customer, your customer file shows what these words name, and nothing else.",
    crmOff:
      "Your customer file says nothing about what you do here. You took your consent back, or never gave it.",
    crmWithdrawing:
      "If you take it back, the link ends at once and what the file says about you is cleared within minutes. Your ideas and votes stay here.",
    give: "Agree",
    withdraw: "Take it back",
    giveFor: "Agree: {purpose}",
    withdrawFor: "Take it back: {purpose}",
    consentHistory: "Everything you answered, and when",
    answerYes: "Yes",
    answerNo: "No",
    purpose_terms: "Terms and rules",
    purpose_newsletter: "News by e-mail",
    purpose_crm_matching: "Customer file",

    closeTitle: "Close your account",
    closeLead: "This cannot be undone. Here is what happens.",
    closeGone: "Gone at once",
    closeGone1: "Your name, username, picture and what you wrote about yourself",
    closeGone2: "Your e-mail address and your password",
    closeGone3: "Your devices, drafts, notifications and settings",
    closeGone4: "What your customer file says about this community, if there was such a link",
    closeStays: "Stays",
    closeStays1: "Your ideas and comments, under “Former member”",
    closeStays2: "Your votes, which go on counting",
    closeHint:
      "Do you want some of your posts gone too? Delete them first; afterwards nobody can tell that they were yours.",
    closeUnderstood: "I have read this and want to close my account",
    closeButton: "Close my account for good",
    lastAdminTitle: "You are the only admin",
    lastAdminText: "Without one, nobody could look after this community. Make somebody else an admin first.",
    toPeople: "Go to the people",

    errorSummary: "There is a problem",
    error_file_too_large: "This picture is larger than 5 MB.",
    error_image_too_large: "This picture has too many pixels.",
  },
  fr: {
    settings: "Réglages",
    profile: "Profil",
    password: "Mot de passe",
    email: "Adresse e-mail",
    sessions: "Appareils",
    notifications: "Notifications",
    privacy: "Vie privée",
    statements: "Décisions et signalements",
    close: "Fermer le compte",

    profileTitle: "Votre profil",
    profileLead: "Ce que les autres voient de vous.",
    seeProfile: "Le voir comme les autres",
    picture: "Photo",
    pictureHint: "PNG, JPEG, WebP ou GIF, 5 Mo au plus. Elle est recadrée en carré.",
    removePicture: "Retirer la photo",
    displayName: "Nom",
    username: "Nom d’utilisateur",
    usernameHint:
      "Pour les mentions (@{username}) et l’adresse de votre profil. Si vous le changez, les anciens liens ne mènent plus à vous.",
    bio: "À propos de vous",
    bioHint: "Une phrase ou deux : ce que vous faites, à quoi vous sert le produit.",
    save: "Enregistrer",

    passwordTitle: "Changer de mot de passe",
    passwordLead: "Tous les autres appareils seront ensuite déconnectés, et un e-mail vous le confirmera.",
    currentPassword: "Mot de passe actuel",
    newPassword: "Nouveau mot de passe",
    changePassword: "Changer le mot de passe",

    emailTitle: "Adresse e-mail",
    emailNow: "Vous vous connectez avec {email}, et les e-mails y arrivent.",
    emailVerified: "Confirmée",
    emailUnverified: "Pas encore confirmée",
    emailUnverifiedText:
      "Tant que vous n’avez pas ouvert le lien envoyé, vous pouvez tout lire, mais pas publier, voter ni commenter.",
    resend: "Renvoyer le lien",
    emailChangeTitle: "Utiliser une autre adresse",
    emailChangeText:
      "Nous envoyons un lien à la nouvelle adresse. Rien ne change avant que vous l’ouvriez ; l’ancienne adresse en est avertie.",
    newEmail: "Nouvelle adresse",
    passwordForEmail: "Votre mot de passe",
    changeEmail: "Envoyer le lien",

    sessionsTitle: "Vos appareils",
    sessionsLead:
      "Là où vous êtes connecté·e. Si l’un d’eux ne vous dit rien, déconnectez-le et changez de mot de passe.",
    deviceOn: "{browser} sur {system}",
    deviceUnknown: "Appareil inconnu",
    thisDevice: "Cet appareil",
    lastSeen: "Dernière utilisation : {when}",
    signedInOn: "connecté le {when}",
    staySignedIn: "reste connecté",
    signOutDevice: "Déconnecter",
    signOutDeviceLong: "Déconnecter {device}, dernière utilisation : {when}",
    signOutOthers: "Déconnecter tous les autres appareils",

    privacyTitle: "Vie privée",
    tracesTitle: "Des votes équitables",
    tracesText:
      "Pour que personne ne compte deux fois, nous retenons depuis quels appareils et quels réseaux vous vous connectez. À la connexion, ce navigateur reçoit un cookie qui contient un nombre tiré au hasard et rien d’autre ; il dure un an et reste quand vous vous déconnectez. Nous conservons une empreinte de ce nombre, et une autre de votre adresse sans sa dernière partie. Aucune des deux ne permet de revenir en arrière.",
    tracesUse:
      "Une règle les compare à celles des autres comptes. Les votes qui semblent venir d’une seule personne attendent qu’une personne de la modération les ait examinés ; elle voit combien de comptes partagent un appareil, jamais lequel.",
    tracesEnd:
      "Ce qui n’a pas servi depuis {days} jours est supprimé, et tout l’est quand vous fermez votre compte.",
    privacyLead:
      "Ce que vous avez accepté, dans les mots que vous avez lus. Rien de ce que vous pouvez faire ici n’en dépend.",
    newsletterTitle: "Nouvelles par e-mail",
    newsletterOn:
      "Vous avez accepté le {date}. Vous recevez de temps en temps des nouvelles de la communauté.",
    newsletterOff:
      "Vous ne recevez pas de nouvelles par e-mail. Les e-mails sur vos participations se règlent dans Notifications.",
    crmTitle: "Ma fiche client",
    crmOn:
      "Vous avez accepté le {date}. Si nous vous connaissons comme client·e, votre fiche client montre ce que nomme ce texte, et rien d’autre.",
    crmOff:
      "Votre fiche client ne dit rien de ce que vous faites ici. Vous avez retiré votre accord, ou ne l’avez jamais donné.",
    crmWithdrawing:
      "Si vous le retirez, le lien cesse aussitôt et ce que la fiche dit de vous est effacé en quelques minutes. Vos idées et vos votes restent ici.",
    give: "Accepter",
    withdraw: "Retirer mon accord",
    giveFor: "Accepter : {purpose}",
    withdrawFor: "Retirer mon accord : {purpose}",
    consentHistory: "Toutes vos réponses, avec leur date",
    answerYes: "Oui",
    answerNo: "Non",
    purpose_terms: "Conditions et règles",
    purpose_newsletter: "Nouvelles par e-mail",
    purpose_crm_matching: "Fiche client",

    closeTitle: "Fermer votre compte",
    closeLead: "C’est définitif. Voici ce qui se passe.",
    closeGone: "Disparaît aussitôt",
    closeGone1: "Votre nom, votre nom d’utilisateur, votre photo et votre présentation",
    closeGone2: "Votre adresse e-mail et votre mot de passe",
    closeGone3: "Vos appareils, brouillons, notifications et réglages",
    closeGone4: "Ce que votre fiche client dit de cette communauté, si un tel lien existait",
    closeStays: "Reste",
    closeStays1: "Vos idées et vos commentaires, sous le nom « Ancien membre »",
    closeStays2: "Vos votes, qui continuent de compter",
    closeHint:
      "Certaines de vos publications doivent disparaître aussi ? Supprimez-les d’abord ; ensuite, plus personne ne saura qu’elles étaient de vous.",
    closeUnderstood: "J’ai lu ce qui précède et je veux fermer mon compte",
    closeButton: "Fermer définitivement mon compte",
    lastAdminTitle: "Vous êtes la seule personne à administrer",
    lastAdminText:
      "Sans administration, plus personne ne pourrait s’occuper de la communauté. Confiez d’abord ce rôle à quelqu’un d’autre.",
    toPeople: "Aller aux membres",

    errorSummary: "Il y a un problème",
    error_file_too_large: "Cette image dépasse 5 Mo.",
    error_image_too_large: "Cette image a trop de pixels.",
  },
});
