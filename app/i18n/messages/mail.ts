import { defineMessages } from "../index.ts";

/** The words of mails. */
export const mailMessages = defineMessages({
  en: {
    hello: "Hello {name},",
    linkHours: {
      one: "The link works once, for {count} hour.",
      other: "The link works once, for {count} hours.",
    },
    notYou: "If this was not you, answer this mail or write to the people who run the community right away.",
    accountWhy:
      "You get this mail because it is about the safety of your account on {brand}. It cannot be switched off.",
    buttonHelp: "If the button does nothing, copy this address into your browser:",

    verifySubject: "Confirm your e-mail address",
    verifyPreview: "One click and you can post, vote and comment on {brand}.",
    verifyText:
      "Welcome to {brand}. Confirm that this address is yours, and you can post ideas, vote and comment.",
    verifyButton: "Confirm my address",
    verifyWhy:
      "Somebody, most likely you, signed up on {brand} with this address. If it was not you, ignore this mail: without the click nothing happens.",

    registeredSubject: "You already have an account",
    registeredPreview: "Somebody tried to sign up with your address.",
    registeredText:
      "Somebody, most likely you, just tried to sign up on {brand} with this address. It has an account already, so there is nothing to set up: sign in and go on.",
    registeredButton: "Sign in",
    registeredForgot: "Forgotten the password? Choose a new one with the link below.",
    registeredWhy: "If it was not you, ignore this mail. Your account has not been touched.",

    resetSubject: "Choose a new password",
    resetPreview: "The link to a new password, as you asked.",
    resetText: "You asked for a new password on {brand}. Choose it here:",
    resetButton: "Choose a new password",
    resetWhy: "If you did not ask for this, ignore this mail: your password stays as it is.",

    changeSubject: "Confirm your new e-mail address",
    changePreview: "One click and {brand} writes to you here.",
    changeText: "You asked {brand} to use {email} from now on. Confirm that this address is yours:",
    changeButton: "Use this address",
    changeWhy: "If you did not ask for this, ignore this mail: nothing changes without the click.",

    changedSubject: "Your e-mail address was changed",
    changedPreview: "{brand} writes to another address from now on.",
    changedText: "From now on {brand} writes to {email}. This is the last mail to this address.",

    customerCodeSubject: "Your code: {code}",
    customerCodePreview: "To show that you are this customer. Valid for {minutes} minutes.",
    customerCodeHeading: "Your code",
    customerCodeHello: "Hello,",
    customerCodeText:
      "{member} has a profile on {brand} and says that the customer file with this address is theirs. If that is you, enter this code on the page where you asked for it:",
    customerCodeHow:
      "It is valid for {minutes} minutes. Never tell it to anybody: who has it can say that they are you.",
    customerCodeNotYou:
      "You did not ask for this? Then leave this mail alone: nothing is linked without the code.",
    customerCodeWhy: "You get this mail because {brand} has this address on a customer file.",
    signInAddedSubject: "A new way to sign in: {provider}",
    signInAddedPreview: "Your account on {brand} can now be opened with {provider}.",
    signInAddedText: "From now on you can sign in to {brand} with {provider}, too.",
    signInAddedNotYou:
      "If this was not you, take it away in your settings and choose a new password right away.",
    signInAddedButton: "See your sign-ins",
    passwordSubject: "Your password was changed",
    passwordPreview: "A new password was set on {brand}.",
    passwordText:
      "The password of your account on {brand} was just changed. Your other devices were signed out.",
    passwordNotYou: "If this was not you, choose a new password right away:",

    closedSubject: "Your account is closed",
    closedPreview: "Your personal data on {brand} has been erased.",
    closedText:
      "Your account on {brand} is closed, as you asked. Your name, address and profile have been erased; what you wrote stays, without your name.",
    closedThanks: "Thank you for the ideas and the votes.",
    closedWhy: "This is the last mail from {brand}.",

    roleSubject: "Your role has changed",
    roleText: "Your role on {brand} has changed.",
    roleButton: "Open {brand}",
    role_member: "You now take part as a member: you post ideas, vote and comment like everyone.",
    role_moderator:
      "You are now a moderator: you keep the place friendly, and can hide what does not belong.",
    role_product_manager:
      "You are now a product manager: you triage ideas, change their status and answer in public.",
    role_agent: "You are now an agent: you help customers, and see who they are in the contact book.",
    role_admin: "You are now an administrator: everything is open to you, the settings included.",

    importSubject: "Contacts imported: {file}",
    importSubjectFailed: "Contacts imported, some rows left out: {file}",
    importPreview: { one: "{count} contact is in.", other: "{count} contacts are in." },
    importText:
      "The import of {file} is finished. New: {created}. Updated: {updated}. Unchanged: {unchanged}.",
    importFailed: {
      one: "{count} row was left out. The list says why, and can be downloaded, corrected and imported again.",
      other:
        "{count} rows were left out. The list says why, and can be downloaded, corrected and imported again.",
    },
    importButton: "See the import",
    importWhy: "You get this mail because you started the import.",

    subject_response: "An answer to “{title}”",
    subject_responseMoved: "{status}: “{title}”",
    subject_status_change: "{status}: “{title}”",
    subject_comment: "New comment on “{title}”",
    subject_reply: "{actor} replied to you on “{title}”",
    subject_mention: "{actor} mentioned you in “{title}”",
    subject_extensionOwn: "Your comment is now part of “{title}”",
    subject_extension: "“{title}” has grown",
    subject_merge: "“{title}” goes on in another idea",
    subject_answer: "{actor} answered “{title}”",
    subject_solution: "Solved: “{title}”",
    subject_solutionOwn: "Your answer to “{title}” was accepted",
    subject_needs_info: "One more thing about “{title}”",
    subject_still_open: "Is it solved? “{title}”",
    subject_level: "A new level: {title}",
    subject_badge: "A badge for you: {title}",
    subject_power: "You may do more now: {title}",
    subject_tier: "You are an ambassador: {title}",
    subject_left: "You are no longer an ambassador",
    subject_invited: "An invitation: become an ambassador",
    subject_statement: "A decision about what you wrote: {title}",
    subject_appealUpheld: "Your appeal was upheld: {title}",
    subject_appealRefused: "Your appeal was looked at: {title}",
    subject_moved: "The team moved “{title}”",
    subject_moved_locked: "“{title}” is locked",
    subject_moved_reopened: "“{title}” is open again",
    subject_moved_duplicate: "“{title}” has been asked before",
    subject_moved_idea: "“{title}” is now an idea",
    subject_moved_question: "“{title}” is a question again",
    subject_article: "Your answer is now an article: “{title}”",
    subject_case: "News in your case: “{title}”",

    notice_response: "{actor} gave an official answer:",
    notice_responseMoved: "{actor} moved the idea to “{status}” and says why:",
    notice_status_change: "{actor} moved the idea to “{status}”.",
    notice_comment: "{actor} commented on what you follow:",
    notice_reply: "{actor} replied to you:",
    notice_mention: "{actor} mentioned you:",
    notice_answer: "{actor} answered:",
    notice_solution: "{actor} accepted this answer. The question is solved:",
    notice_solutionOwn: "{actor} accepted your answer. Thank you for helping:",
    notice_needs_info: "{actor} would like to help, and needs to know more:",
    notice_still_open:
      "Your question has had answers for a few days. If one of them helped, accept it: others will find it. If none did, say so, and customer service takes over.",
    notice_level: "What you do for others has brought you to a new level. Thank you.",
    notice_badge: "You earned a badge. It stands on your profile.",
    notice_power: "You were right so often that you may do this without asking first.",
    notice_tier: "Welcome among the ambassadors. What comes with it is on the page.",
    notice_left: "You do not take part in the ambassador programme any more. What you earned stays yours.",
    notice_invited:
      "{actor} invites you to become an ambassador. Read the charter in peace; saying no has no consequence.",
    notice_statement:
      "The moderators took a decision that concerns you. The page says what, why, by which rule, and how to appeal.",
    notice_appealUpheld: "Somebody else looked at the decision again and found you right. It was taken back.",
    notice_appealRefused: "Somebody else looked at the decision again, and it stands. This is why:",
    notice_moved: "{actor} moved your question to where it is found more easily.",
    notice_moved_locked: "{actor} locked your question:",
    notice_moved_reopened: "{actor} reopened your question:",
    notice_moved_duplicate: "{actor} found that your question repeats “{other}”. The answers are there:",
    notice_moved_idea:
      "{actor} made an idea of your question, with its answers and followers: people can vote for it now.",
    notice_moved_question: "{actor} made a question of your idea again, with all that was said.",
    notice_article: "{actor} made an article of your answer, with your name on it:",
    notice_case: "There is news in your case.",
    notice_extensionOwn: "{actor} made your comment part of the idea, with your name on it:",
    notice_extension: "{actor} added a comment to the idea as an extension:",
    notice_merge:
      "The idea was merged into “{other}”. Your vote and your subscription have moved along; you have nothing to do.",

    open_idea: "See the idea",
    open_comment: "See the comment",
    open_thread: "See the question",
    open_answer: "See the answer",
    open_article: "Read the article",
    open_case: "Open the case",
    open_honour: "Have a look",
    open_decision: "Read the decision",

    why_official_response: "You follow this idea on {brand}, and get official answers by mail.",
    why_status_change: "You follow this idea on {brand}, and get changes of status by mail.",
    why_comment: "You follow this on {brand}, and get new comments by mail.",
    why_reply: "Somebody replied to you on {brand}, and you get replies by mail.",
    why_answer: "You follow this question on {brand}, and get answers by mail.",
    why_solution: "You take part in this question on {brand}, and get solutions by mail.",
    why_needs_info: "You asked this question on {brand}, and get requests for information by mail.",
    why_still_open: "You asked this question on {brand}. We ask this once.",
    why_recognition: "You take part in {brand} and chose to hear of this by mail.",
    why_ambassador: "You take part in {brand}’s ambassador programme, or could.",
    why_statement: "We have to tell you of every decision about you or your words on {brand}.",
    why_moved: "You asked this question on {brand}, and get what becomes of it by mail.",
    why_article: "You wrote the answer on {brand}, and get such news by mail.",
    why_case: "This is your case on {brand}, and you get such news by mail.",
    why_mention: "Your name was mentioned on {brand}, and you get mentions by mail.",
    why_extension: "You take part in this idea on {brand}, and get its extensions by mail.",
    why_merge: "You followed the merged idea on {brand}, and get merges by mail.",
    unsubscribe: "No more mail of this kind",
    preferences: "All notification settings",
  },
  fr: {
    hello: "Bonjour {name},",
    linkHours: {
      one: "Ce lien ne sert qu’une fois, pendant {count} heure.",
      other: "Ce lien ne sert qu’une fois, pendant {count} heures.",
    },
    notYou:
      "Si ce n’était pas vous, répondez à ce message ou écrivez sans attendre aux responsables de la communauté.",
    accountWhy:
      "Ce message concerne la sécurité de votre compte sur {brand} ; il ne peut pas être désactivé.",
    buttonHelp: "Si le bouton ne répond pas, copiez cette adresse dans votre navigateur :",

    verifySubject: "Confirmez votre adresse e-mail",
    verifyPreview: "Un clic, et vous pourrez proposer, voter et commenter sur {brand}.",
    verifyText:
      "Bienvenue sur {brand}. Confirmez que cette adresse est bien la vôtre, et vous pourrez proposer des idées, voter et commenter.",
    verifyButton: "Confirmer mon adresse",
    verifyWhy:
      "Quelqu’un, sans doute vous, a créé un compte sur {brand} avec cette adresse. Si ce n’était pas vous, ignorez ce message : sans ce clic, rien ne se passe.",

    registeredSubject: "Vous avez déjà un compte",
    registeredPreview: "Quelqu’un a voulu créer un compte avec votre adresse.",
    registeredText:
      "Quelqu’un, sans doute vous, vient de vouloir créer un compte sur {brand} avec cette adresse. Elle en a déjà un : il suffit de vous connecter.",
    registeredButton: "Se connecter",
    registeredForgot: "Mot de passe oublié ? Le lien ci-dessous permet d’en choisir un nouveau.",
    registeredWhy: "Si ce n’était pas vous, ignorez ce message. Votre compte n’a pas été touché.",

    resetSubject: "Choisissez un nouveau mot de passe",
    resetPreview: "Le lien que vous avez demandé.",
    resetText: "Vous avez demandé un nouveau mot de passe sur {brand}. Choisissez-le ici :",
    resetButton: "Choisir un nouveau mot de passe",
    resetWhy: "Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.",

    changeSubject: "Confirmez votre nouvelle adresse e-mail",
    changePreview: "Un clic, et {brand} vous écrira ici.",
    changeText:
      "Vous avez demandé à {brand} d’utiliser désormais {email}. Confirmez que cette adresse est bien la vôtre :",
    changeButton: "Utiliser cette adresse",
    changeWhy: "Si vous n’avez rien demandé, ignorez ce message : rien ne change sans ce clic.",

    changedSubject: "Votre adresse e-mail a été modifiée",
    changedPreview: "{brand} écrit désormais à une autre adresse.",
    changedText: "{brand} écrit désormais à {email}. Ce message est le dernier envoyé à cette adresse.",

    customerCodeSubject: "Votre code : {code}",
    customerCodePreview: "Pour confirmer qu’il s’agit bien de votre fiche client. Valable {minutes} minutes.",
    customerCodeHeading: "Votre code",
    customerCodeHello: "Bonjour,",
    customerCodeText:
      "{member} a un profil sur {brand} et indique que la fiche client portant cette adresse est la sienne. Si c’est bien vous, saisissez ce code sur la page où vous l’avez demandé :",
    customerCodeHow:
      "Il est valable {minutes} minutes. Ne le donnez à personne : qui le détient peut se faire passer pour vous.",
    customerCodeNotYou: "Vous n’avez rien demandé ? Ne faites rien : sans ce code, rien n’est relié.",
    customerCodeWhy:
      "Vous recevez ce message parce que cette adresse figure dans une fiche client de {brand}.",
    signInAddedSubject: "Nouvelle façon de vous connecter : {provider}",
    signInAddedPreview: "Votre compte sur {brand} s’ouvre désormais aussi avec {provider}.",
    signInAddedText: "Vous pouvez désormais vous connecter à {brand} avec {provider} également.",
    signInAddedNotYou:
      "Si ce n’était pas vous, retirez-la dans vos réglages et choisissez sans attendre un nouveau mot de passe.",
    signInAddedButton: "Voir mes connexions",
    passwordSubject: "Votre mot de passe a été modifié",
    passwordPreview: "Un nouveau mot de passe est en place sur {brand}.",
    passwordText:
      "Le mot de passe de votre compte sur {brand} vient d’être modifié. Vos autres appareils ont été déconnectés.",
    passwordNotYou: "Si ce n’était pas vous, choisissez sans attendre un nouveau mot de passe :",

    closedSubject: "Votre compte est fermé",
    closedPreview: "Vos données personnelles sur {brand} sont effacées.",
    closedText:
      "Votre compte sur {brand} est fermé, comme vous l’avez demandé. Votre nom, votre adresse et votre profil sont effacés ; ce que vous avez écrit reste, sans votre nom.",
    closedThanks: "Merci pour les idées et pour les votes.",
    closedWhy: "Ce message est le dernier de {brand}.",

    roleSubject: "Votre rôle a changé",
    roleText: "Votre rôle sur {brand} a changé.",
    roleButton: "Ouvrir {brand}",
    role_member:
      "Vous participez désormais comme membre : vous proposez des idées, votez et commentez comme tout le monde.",
    role_moderator:
      "Vous assurez désormais la modération : vous veillez à la bonne ambiance et pouvez masquer ce qui n’a pas sa place.",
    role_product_manager:
      "Vous êtes désormais responsable produit : vous triez les idées, changez leur statut et répondez publiquement.",
    role_agent:
      "Vous faites désormais partie de l’assistance : vous aidez la clientèle et consultez le carnet de contacts.",
    role_admin: "Vous administrez désormais la communauté : tout vous est ouvert, réglages compris.",

    importSubject: "Contacts importés : {file}",
    importSubjectFailed: "Contacts importés, quelques lignes écartées : {file}",
    importPreview: { one: "{count} contact est enregistré.", other: "{count} contacts sont enregistrés." },
    importText:
      "L’import de {file} est terminé. Nouveaux : {created}. Mis à jour : {updated}. Inchangés : {unchanged}.",
    importFailed: {
      one: "{count} ligne a été écartée. La liste dit pourquoi ; elle peut être téléchargée, corrigée et importée à nouveau.",
      other:
        "{count} lignes ont été écartées. La liste dit pourquoi ; elle peut être téléchargée, corrigée et importée à nouveau.",
    },
    importButton: "Voir l’import",
    importWhy: "Vous recevez ce message parce que vous avez lancé cet import.",

    subject_response: "Une réponse officielle à « {title} »",
    subject_responseMoved: "{status} : « {title} »",
    subject_status_change: "{status} : « {title} »",
    subject_comment: "Nouveau commentaire sur « {title} »",
    subject_reply: "{actor} vous répond sur « {title} »",
    subject_mention: "{actor} vous mentionne dans « {title} »",
    subject_extensionOwn: "Votre commentaire fait maintenant partie de « {title} »",
    subject_extension: "« {title} » s’enrichit",
    subject_merge: "« {title} » se poursuit dans une autre idée",
    subject_answer: "{actor} a répondu à « {title} »",
    subject_solution: "Résolu : « {title} »",
    subject_solutionOwn: "Votre réponse à « {title} » est acceptée",
    subject_needs_info: "Une précision sur « {title} »",
    subject_still_open: "Est-ce résolu ? « {title} »",
    subject_level: "Un nouveau niveau : {title}",
    subject_badge: "Un badge pour vous : {title}",
    subject_power: "Vous pouvez désormais en faire plus : {title}",
    subject_tier: "Vous faites partie des ambassadeurs : {title}",
    subject_left: "Vous ne faites plus partie des ambassadeurs",
    subject_invited: "Une invitation : rejoindre les ambassadeurs",
    subject_statement: "Une décision sur ce que vous avez écrit : {title}",
    subject_appealUpheld: "Votre recours a abouti : {title}",
    subject_appealRefused: "Votre recours a été examiné : {title}",
    subject_moved: "L’équipe a déplacé « {title} »",
    subject_moved_locked: "« {title} » est verrouillée",
    subject_moved_reopened: "« {title} » est rouverte",
    subject_moved_duplicate: "« {title} » a déjà été posée",
    subject_moved_idea: "« {title} » devient une idée",
    subject_moved_question: "« {title} » redevient une question",
    subject_article: "Votre réponse devient un article : « {title} »",
    subject_case: "Du nouveau dans votre dossier : « {title} »",

    notice_response: "{actor} donne une réponse officielle :",
    notice_responseMoved: "{actor} fait passer l’idée à « {status} » et explique pourquoi :",
    notice_status_change: "{actor} fait passer l’idée à « {status} ».",
    notice_comment: "{actor} commente ce que vous suivez :",
    notice_reply: "{actor} vous répond :",
    notice_mention: "{actor} vous mentionne :",
    notice_answer: "{actor} répond :",
    notice_solution: "{actor} accepte cette réponse. La question est résolue :",
    notice_solutionOwn: "{actor} accepte votre réponse. Merci pour votre aide :",
    notice_needs_info: "{actor} voudrait aider, et a besoin d’en savoir plus :",
    notice_still_open:
      "Votre question a reçu des réponses il y a quelques jours. Si l’une d’elles vous a aidé, acceptez-la : d’autres la trouveront. Sinon, dites-le, et le service client prend le relais.",
    notice_level: "Ce que vous faites pour les autres vous fait passer à un nouveau niveau. Merci.",
    notice_badge: "Vous avez reçu un badge. Il figure sur votre profil.",
    notice_power: "Vous avez vu juste assez souvent pour le faire désormais sans demander.",
    notice_tier: "Bienvenue parmi les ambassadeurs. La page dit ce que cela vous apporte.",
    notice_left:
      "Vous ne participez plus au programme des ambassadeurs. Ce que vous avez obtenu reste à vous.",
    notice_invited:
      "{actor} vous invite à rejoindre les ambassadeurs. Lisez la charte tranquillement ; un refus n’a aucune conséquence.",
    notice_statement:
      "La modération a pris une décision qui vous concerne. La page dit laquelle, pourquoi, selon quelle règle, et comment la contester.",
    notice_appealUpheld:
      "Une autre personne a réexaminé la décision et vous a donné raison. Elle est annulée.",
    notice_appealRefused: "Une autre personne a réexaminé la décision, et la maintient. Voici pourquoi :",
    notice_moved: "{actor} a déplacé votre question là où on la trouvera plus facilement.",
    notice_moved_locked: "{actor} a verrouillé votre question :",
    notice_moved_reopened: "{actor} a rouvert votre question :",
    notice_moved_duplicate: "{actor} a vu que votre question répète « {other} ». Les réponses y sont :",
    notice_moved_idea:
      "{actor} a fait de votre question une idée, avec ses réponses et les personnes qui la suivent : on peut maintenant voter pour elle.",
    notice_moved_question: "{actor} a refait de votre idée une question, avec tout ce qui s’y est dit.",
    notice_article: "{actor} a fait de votre réponse un article, à votre nom :",
    notice_case: "Il y a du nouveau dans votre dossier.",
    notice_extensionOwn: "{actor} intègre votre commentaire à l’idée, avec votre nom :",
    notice_extension: "{actor} intègre un commentaire à l’idée :",
    notice_merge:
      "L’idée a été fusionnée avec « {other} ». Votre vote et votre abonnement ont suivi ; vous n’avez rien à faire.",

    open_idea: "Voir l’idée",
    open_comment: "Voir le commentaire",
    open_thread: "Voir la question",
    open_answer: "Voir la réponse",
    open_article: "Lire l’article",
    open_case: "Ouvrir le dossier",
    open_honour: "Voir",
    open_decision: "Lire la décision",

    why_official_response:
      "Vous suivez cette idée sur {brand} et recevez les réponses officielles par e-mail.",
    why_status_change: "Vous suivez cette idée sur {brand} et recevez les changements de statut par e-mail.",
    why_comment: "Vous suivez ce sujet sur {brand} et recevez les nouveaux commentaires par e-mail.",
    why_reply: "Quelqu’un vous a répondu sur {brand}, et vous recevez les réponses par e-mail.",
    why_answer: "Vous suivez cette question sur {brand} et recevez les réponses par e-mail.",
    why_solution: "Vous participez à cette question sur {brand} et recevez les solutions par e-mail.",
    why_needs_info:
      "Vous avez posé cette question sur {brand} et recevez les demandes de précision par e-mail.",
    why_still_open: "Vous avez posé cette question sur {brand}. Nous ne le demandons qu’une fois.",
    why_recognition: "Vous participez à {brand} et avez choisi de l’apprendre par e-mail.",
    why_ambassador: "Vous participez au programme des ambassadeurs de {brand}, ou pourriez le rejoindre.",
    why_statement: "Nous devons vous informer de toute décision qui concerne vous ou vos textes sur {brand}.",
    why_moved: "Vous avez posé cette question sur {brand} et recevez par e-mail ce qu’elle devient.",
    why_article: "Vous avez écrit la réponse sur {brand} et recevez ces nouvelles par e-mail.",
    why_case: "C’est votre dossier sur {brand}, et vous recevez ces nouvelles par e-mail.",
    why_mention: "Votre nom est mentionné sur {brand}, et vous recevez les mentions par e-mail.",
    why_extension: "Vous participez à cette idée sur {brand} et recevez ses extensions par e-mail.",
    why_merge: "Vous suiviez l’idée fusionnée sur {brand} et recevez les fusions par e-mail.",
    unsubscribe: "Ne plus recevoir ce type de message",
    preferences: "Tous les réglages de notification",
  },
});
