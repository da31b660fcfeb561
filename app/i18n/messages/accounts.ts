import { defineMessages } from "../index.ts";

/** Signing up, signing in, the links from mails, the first run; and what may be wrong in any form about an account. */
export const accountsMessages = defineMessages({
  en: {
    signInTitle: "Sign in",
    signInLead: "Vote, comment, and follow what becomes of your ideas.",
    signInForNext: "Sign in to go on to the page you asked for.",
    email: "E-mail address",
    password: "Password",
    showPassword: "Show",
    hidePassword: "Hide",
    showPasswordLong: "Show password",
    stay: "Stay signed in on this device",
    stayHint: "Leave it out on a computer you share.",
    forgot: "Forgot your password?",
    signIn: "Sign in",
    noAccount: "New here?",
    signUpLink: "Create an account",

    signUpTitle: "Create an account",
    signUpLead: "One minute, then your voice counts.",
    displayName: "Your name",
    displayNameHint: "What others see next to your ideas. A first name is enough.",
    emailHint: "We write to it only about what you take part in. Nobody else sees it.",
    newPasswordHint:
      "At least {min} characters. A few unrelated words are easy to remember and hard to guess.",
    language: "Language",
    languageHint: "Of the site and of the mails you get.",
    readTerms: "Read the terms and the rules of the game",
    consentsTitle: "Only if you like",
    consentsHint: "Nothing depends on these. You can change your mind under Settings, Privacy.",
    signUp: "Create my account",
    haveAccount: "Have an account already?",

    checkTitle: "Check your mail",
    checkVerifyTo:
      "We have sent a link to {email}. Open it to confirm your address; you can then post, vote and comment.",
    checkVerify:
      "We have sent you a link. Open it to confirm your address; you can then post, vote and comment.",
    checkResetTo: "If {email} has an account here, a link for choosing a new password is on its way.",
    checkReset:
      "If the address you gave has an account here, a link for choosing a new password is on its way.",
    checkVerifyHours: "The link works for 24 hours.",
    checkResetHours: "The link works for one hour.",
    checkNothingTitle: "Nothing there?",
    checkNothing: "Look in the folder for unwanted mail, and make sure that the address is right.",
    resend: "Send the link again",
    resendTo: "Where should the link go?",
    backToSignIn: "Back to sign in",
    alreadyVerified: "Your address {email} is confirmed. There is nothing left to do.",
    goOn: "Go on",

    forgotTitle: "Choose a new password",
    forgotLead: "Tell us your address, and we send you a link that lets you choose a new one.",
    sendLink: "Send the link",

    resetTitle: "Choose a new password",
    resetLead: "For the account of {email}. All other devices will be signed out.",
    newPassword: "New password",
    setPassword: "Save and sign in",

    linkDeadTitle: "This link no longer works",
    linkDeadReset:
      "It was used already, a newer one was sent, or its hour is over. Ask for a new one: it takes a moment.",
    linkDeadVerify: "Its 24 hours are over, or it was copied incompletely. We can send you a new one.",
    linkDeadChange:
      "It was used already, a newer one was sent, or its 24 hours are over. Start the change again in your settings.",
    newLink: "Get a new link",
    toEmailSettings: "Go to the e-mail settings",

    verifyTitle: "Confirm your address",
    verifyLead: "One click, and {email} is confirmed for the account of {name}.",
    verifyNotYou: "You did not sign up here? Then close this page, and nothing happens.",
    verify: "Confirm and sign in",
    verifyOnly: "Confirm the address",
    verifiedTitle: "This address is confirmed",
    verifiedLead: "The link has done its work. Sign in whenever you like.",

    changeTitle: "Confirm your new address",
    changeLead: "From now on you sign in with {email}, and mails go there.",
    change: "Use this address",

    setupTitle: "Welcome to your community",
    setupLead:
      "You are the first one here. Create the account of its first admin; then give it a name and a face.",
    setup: "Create the admin account",
    setupClosedTitle: "This page is closed",
    setupClosedLead:
      "There is an admin already, or this is not the latest link. The server prints a new link in its log when it starts and there is no admin.",

    termsTitle: "Terms and rules of the game",
    termsHeading: "Terms",
    rulesHeading: "Rules of the game",
    termsConsents: "What you may agree to, and what follows",

    errorSummary: "There is a problem",
    trap: "Leave this empty",
    oneMoment: "One moment: your browser is finishing its part.",
    withoutScripts:
      "Your browser runs no scripts, which is fine. We only need to be surer that no machine fills in this form: keep the page open for {seconds} seconds before you send it.",
    error_looks_like_a_machine:
      "A field that people do not see was filled in. Please send the form once more.",
    error_sign_up_again: "Please enter your password and send the form once more.",
    error_sign_up_slower:
      "Your browser could not do its part, so we ask for a little patience: enter your password, wait {seconds} seconds, then send the form.",
    error_disposable:
      "This address works for a short time only, and we could not reach you later. Use another one; it is never shown.",
    error_too_many_accounts:
      "Several accounts were opened from your network today. Try again tomorrow, or from another network.",
    error_required: "This is missing.",
    error_email_required: "Enter your e-mail address.",
    error_password_required: "Enter your password.",
    error_newPassword_required: "Enter a new password.",
    error_displayName_required: "Enter a name.",
    error_too_long: "This is too long.",
    error_not_an_email: "This does not look like an e-mail address. It should be like name@example.com.",
    error_too_short: "At least {min} characters, please.",
    error_username_too_short: "At least 2 characters, please.",
    error_too_common: "This is among the first passwords a guesser tries. Choose a less common one.",
    error_like_email: "This is too close to your e-mail address.",
    error_accept_terms: "To take part, accept the terms and the rules of the game.",
    error_wrong_credentials: "Address and password do not match. Try again, or choose a new password.",
    error_wrong_password: "This is not your password.",
    error_same_password: "This is the password you have already.",
    error_same_email: "This is your address already.",
    error_taken: "Somebody has this name already.",
    error_bad_username:
      "Use small letters without accents, digits, - and _ only, and begin with a letter or a digit.",
    error_has_account:
      "This address has an account already. Make it an admin with the command: npm run admin -- create --email {email}",
    error_setup_closed: "There is an admin by now, or this is not the latest link.",
    error_link_expired: "This link no longer works. Ask for a new one.",
    error_confirm_closing: "Tick the box, so that we know you mean it.",
    error_last_admin: "This is the only admin. Make somebody else an admin first.",
    error_account_closed: "This account is closed.",
    error_address_unverified:
      "This person has not confirmed an e-mail address yet, so nobody knows who they are.",
    error_not_an_image: "This is not a picture we can read. Use a PNG, JPEG, WebP or GIF file.",
    error_too_many: "That was a lot in a short time. Wait a few minutes, then try again.",
  },
  fr: {
    signInTitle: "Connexion",
    signInLead: "Votez, commentez et suivez ce que deviennent vos idées.",
    signInForNext: "Connectez-vous pour accéder à la page demandée.",
    email: "Adresse e-mail",
    password: "Mot de passe",
    showPassword: "Afficher",
    hidePassword: "Masquer",
    showPasswordLong: "Afficher le mot de passe",
    stay: "Rester connecté·e sur cet appareil",
    stayHint: "À éviter sur un ordinateur partagé.",
    forgot: "Mot de passe oublié ?",
    signIn: "Se connecter",
    noAccount: "Première visite ?",
    signUpLink: "Créer un compte",

    signUpTitle: "Créer un compte",
    signUpLead: "Une minute, et votre voix compte.",
    displayName: "Votre nom",
    displayNameHint: "Affiché à côté de vos idées. Un prénom suffit.",
    emailHint: "Nous n’y écrivons qu’au sujet de vos participations. Personne d’autre ne la voit.",
    newPasswordHint:
      "Au moins {min} caractères. Quelques mots sans rapport se retiennent bien et se devinent mal.",
    language: "Langue",
    languageHint: "Celle du site et des e-mails que vous recevrez.",
    readTerms: "Lire les conditions et les règles du jeu",
    consentsTitle: "Seulement si vous le souhaitez",
    consentsHint: "Rien n’en dépend. Vous pourrez changer d’avis dans Réglages, Vie privée.",
    signUp: "Créer mon compte",
    haveAccount: "Vous avez déjà un compte ?",

    checkTitle: "Consultez votre messagerie",
    checkVerifyTo:
      "Nous avons envoyé un lien à {email}. Ouvrez-le pour confirmer votre adresse ; vous pourrez ensuite publier, voter et commenter.",
    checkVerify:
      "Nous vous avons envoyé un lien. Ouvrez-le pour confirmer votre adresse ; vous pourrez ensuite publier, voter et commenter.",
    checkResetTo:
      "Si un compte existe ici pour {email}, un lien pour choisir un nouveau mot de passe est en route.",
    checkReset:
      "Si un compte existe ici pour l’adresse indiquée, un lien pour choisir un nouveau mot de passe est en route.",
    checkVerifyHours: "Le lien est valable 24 heures.",
    checkResetHours: "Le lien est valable une heure.",
    checkNothingTitle: "Rien reçu ?",
    checkNothing: "Regardez dans les courriers indésirables et vérifiez que l’adresse est la bonne.",
    resend: "Renvoyer le lien",
    resendTo: "Où envoyer le lien ?",
    backToSignIn: "Retour à la connexion",
    alreadyVerified: "Votre adresse {email} est confirmée. Il n’y a plus rien à faire.",
    goOn: "Continuer",

    forgotTitle: "Choisir un nouveau mot de passe",
    forgotLead: "Indiquez votre adresse : nous vous enverrons un lien pour en choisir un nouveau.",
    sendLink: "Envoyer le lien",

    resetTitle: "Choisir un nouveau mot de passe",
    resetLead: "Pour le compte de {email}. Tous les autres appareils seront déconnectés.",
    newPassword: "Nouveau mot de passe",
    setPassword: "Enregistrer et se connecter",

    linkDeadTitle: "Ce lien ne fonctionne plus",
    linkDeadReset:
      "Il a déjà servi, un plus récent a été envoyé, ou son heure est passée. Demandez-en un nouveau : cela ne prend qu’un instant.",
    linkDeadVerify:
      "Ses 24 heures sont passées, ou il a été copié en partie seulement. Nous pouvons vous en envoyer un nouveau.",
    linkDeadChange:
      "Il a déjà servi, un plus récent a été envoyé, ou ses 24 heures sont passées. Recommencez le changement dans vos réglages.",
    newLink: "Recevoir un nouveau lien",
    toEmailSettings: "Aller aux réglages de l’adresse",

    verifyTitle: "Confirmez votre adresse",
    verifyLead: "Un clic, et {email} est confirmée pour le compte de {name}.",
    verifyNotYou: "Vous n’avez pas créé de compte ici ? Fermez cette page, il ne se passera rien.",
    verify: "Confirmer et se connecter",
    verifyOnly: "Confirmer l’adresse",
    verifiedTitle: "Cette adresse est confirmée",
    verifiedLead: "Le lien a fait son travail. Connectez-vous quand vous voulez.",

    changeTitle: "Confirmez votre nouvelle adresse",
    changeLead: "Désormais, vous vous connectez avec {email}, et les e-mails y arrivent.",
    change: "Utiliser cette adresse",

    setupTitle: "Bienvenue dans votre communauté",
    setupLead:
      "Vous êtes la première personne ici. Créez le compte d’administration ; vous lui donnerez ensuite un nom et un visage.",
    setup: "Créer le compte d’administration",
    setupClosedTitle: "Cette page est fermée",
    setupClosedLead:
      "Un compte d’administration existe déjà, ou ce n’est pas le dernier lien. Le serveur affiche un nouveau lien dans son journal au démarrage, tant que personne n’administre la communauté.",

    termsTitle: "Conditions et règles du jeu",
    termsHeading: "Conditions",
    rulesHeading: "Règles du jeu",
    termsConsents: "Ce que vous pouvez accepter, et ce qui en découle",

    errorSummary: "Il y a un problème",
    trap: "Laissez ce champ vide",
    oneMoment: "Un instant : votre navigateur termine sa part.",
    withoutScripts:
      "Votre navigateur n’exécute pas de scripts, et c’est très bien. Il nous faut seulement être plus sûrs qu’aucune machine ne remplit ce formulaire : gardez la page ouverte {seconds} secondes avant de l’envoyer.",
    error_looks_like_a_machine:
      "Un champ que l’on ne voit pas a été rempli. Envoyez le formulaire encore une fois, s’il vous plaît.",
    error_sign_up_again:
      "Saisissez votre mot de passe et envoyez le formulaire encore une fois, s’il vous plaît.",
    error_sign_up_slower:
      "Votre navigateur n’a pas pu faire sa part ; un peu de patience : saisissez votre mot de passe, attendez {seconds} secondes, puis envoyez le formulaire.",
    error_disposable:
      "Cette adresse ne dure que peu de temps : nous ne pourrions plus vous joindre. Indiquez-en une autre ; elle n’est jamais affichée.",
    error_too_many_accounts:
      "Plusieurs comptes ont été ouverts depuis votre réseau aujourd’hui. Réessayez demain, ou depuis un autre réseau.",
    error_required: "Ce champ est vide.",
    error_email_required: "Indiquez votre adresse e-mail.",
    error_password_required: "Indiquez votre mot de passe.",
    error_newPassword_required: "Indiquez un nouveau mot de passe.",
    error_displayName_required: "Indiquez un nom.",
    error_too_long: "C’est trop long.",
    error_not_an_email: "Cela ne ressemble pas à une adresse e-mail, comme nom@exemple.fr.",
    error_too_short: "Au moins {min} caractères, s’il vous plaît.",
    error_username_too_short: "Au moins 2 caractères, s’il vous plaît.",
    error_too_common:
      "C’est l’un des premiers mots de passe que l’on essaie. Choisissez-en un moins courant.",
    error_like_email: "C’est trop proche de votre adresse e-mail.",
    error_accept_terms: "Pour participer, acceptez les conditions et les règles du jeu.",
    error_wrong_credentials:
      "L’adresse et le mot de passe ne correspondent pas. Réessayez, ou choisissez un nouveau mot de passe.",
    error_wrong_password: "Ce n’est pas votre mot de passe.",
    error_same_password: "C’est déjà votre mot de passe.",
    error_same_email: "C’est déjà votre adresse.",
    error_taken: "Ce nom est déjà pris.",
    error_bad_username:
      "Uniquement des minuscules sans accent, des chiffres, - et _, en commençant par une lettre ou un chiffre.",
    error_has_account:
      "Un compte existe déjà pour cette adresse. Donnez-lui l’administration par la commande : npm run admin -- create --email {email}",
    error_setup_closed: "Un compte d’administration existe désormais, ou ce n’est pas le dernier lien.",
    error_link_expired: "Ce lien ne fonctionne plus. Demandez-en un nouveau.",
    error_confirm_closing: "Cochez la case, pour que nous soyons sûrs de votre choix.",
    error_last_admin:
      "C’est la seule personne qui administre la communauté. Confiez d’abord ce rôle à quelqu’un d’autre.",
    error_account_closed: "Ce compte est fermé.",
    error_address_unverified:
      "Cette personne n’a pas encore confirmé d’adresse e-mail : personne ne sait qui elle est.",
    error_not_an_image: "Nous ne pouvons pas lire cette image. Utilisez un fichier PNG, JPEG, WebP ou GIF.",
    error_too_many: "Cela fait beaucoup en peu de temps. Patientez quelques minutes, puis réessayez.",
  },
});
