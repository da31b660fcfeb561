import { defineMessages } from "#app/i18n/index.ts";

/**
 * Every kind of CRM and every input of its form: `<kind>_<field>`, its help `<kind>_<field>_hint` (where to find it in the
 * vendor's screens), its choices `<kind>_<field>_<choice>`. `any_` is for what reads the same everywhere.
 */
export const crmConnectorsMessages = defineMessages({
  en: {
    newTitle: "Add a connection",
    newLead: "Several may run at once, each on its own time. Which one is it?",
    chooseKind: "Connect",
    needs: "You need",
    newKindTitle: "Connect {crm}",
    newKindLead:
      "Nothing is written yet. After this you test the connection, choose the fields, and see a dry run on real contacts.",
    errorSummary: "There is a problem",
    name: "Name",
    nameHint: "How you call it here, such as “Sales” or “{crm}, Europe”.",
    optional: "optional",
    accessTitle: "Address and access",
    writesTitle: "What is read and written",
    onlyWhen: "Needed when “{setting}” is “{choice}”.",
    saveAndGoOn: "Save and go on",
    sealedHint: "Kept encrypted, and not shown again.",
    cancel: "Cancel",

    salesforce_text: "Contacts and accounts; accepted ideas as tasks or as records of your own object.",
    salesforce_needs: "a connected app (External Client App) and a user who may edit contacts",
    hubspot_text:
      "Contacts and companies; accepted ideas as notes or timeline events. Missing fields are made for you.",
    hubspot_needs: "a super admin who makes a private app",
    dynamics_text: "Contacts and accounts on Dataverse; accepted ideas as notes.",
    dynamics_needs: "an app registration in Microsoft Entra and an application user",
    tryton_text: "Parties of your own server; accepted ideas as notes.",
    tryton_needs: "the address of the server and a user of its own",
    webhook_text: "Nimble, Pipeliner, Zapier, Make and everything else that takes a signed POST.",
    webhook_needs: "an address that takes Standard Webhooks",

    any_externalIdField: "Field that holds our id",
    any_customerCodeField: "Field that holds the customer code",
    any_customerCodeField_hint:
      "If you have one. Contacts are then also recognised by it. It is read, never written.",
    any_segmentField: "Field that holds the segment",
    any_segmentField_hint: "If you have one: how you group your customers. It is read, never written.",
    any_tierField: "Field that holds the customer tier",
    any_tierField_hint: "If you have one, such as Gold or Silver. It is read, never written.",
    any_ownerField: "Field that holds who looks after them",
    any_ownerField_hint: "If you have one. It is read, never written.",
    any_accountValueField: "Field of the account that holds its yearly value",
    any_accountValueField_hint:
      "Product managers then see what an idea’s voters are worth together. It is read, never written.",
    any_entries: "Accepted ideas are written as",
    any_entries_hint:
      "One for each idea of a contact that is accepted, planned or done, with its address and date.",
    any_entries_none: "Nothing: only the fields",
    any_entries_note: "Notes on the contact",

    salesforce_loginUrl: "Login address",
    salesforce_loginUrl_hint:
      "Setup › My Domain, such as https://acme.my.salesforce.com. For a sandbox: https://test.salesforce.com.",
    salesforce_apiVersion: "API version",
    salesforce_apiVersion_hint: "62.0 suits every current edition.",
    salesforce_externalIdField_hint:
      "Setup › Object Manager › Contact › Fields: a Text(36) field with “Unique” and “External ID” ticked.",
    salesforce_entries_task: "Tasks, done already",
    salesforce_entries_custom_object: "Records of an object of yours",
    salesforce_entryObject: "That object",
    salesforce_entryObject_hint:
      "Its API name, from Setup › Object Manager. Needed for records of your own object; the docs say which fields it must have.",
    salesforce_clientId: "Consumer key",
    salesforce_clientId_hint:
      "Setup › App Manager › your app › Settings › OAuth Settings. Its callback URL must be {callback}, its scopes “api” and “refresh_token”.",
    salesforce_clientSecret: "Consumer secret",
    salesforce_clientSecret_hint: "Beside the consumer key. Kept encrypted, and not shown again.",

    hubspot_access: "Way in",
    hubspot_access_hint: "Timeline events need an app of your own (OAuth); everything else works with both.",
    hubspot_access_private_app: "With the token of a private app",
    hubspot_access_oauth: "With an app of my own (OAuth)",
    hubspot_baseUrl: "API address",
    hubspot_baseUrl_hint: "https://api.hubapi.com for every account.",
    hubspot_appUrl: "Address of your HubSpot",
    hubspot_appUrl_hint:
      "As in the browser: https://app.hubspot.com, or https://app-eu1.hubspot.com in Europe.",
    hubspot_apiVersion: "API version",
    hubspot_apiVersion_hint: "v3 suits every account.",
    hubspot_apiVersion_v3: "v3",
    "hubspot_apiVersion_2026-03": "2026-03",
    "hubspot_apiVersion_2026-09": "2026-09",
    hubspot_externalIdField_hint:
      "The internal name of a single-line text property of contacts with “Require unique values”. If there is none, it is made for you.",
    hubspot_entries_note: "Notes on the contact",
    hubspot_entries_timeline: "Timeline events",
    hubspot_timelineTemplateId: "Number of the event template",
    hubspot_timelineTemplateId_hint:
      "In your developer account: your app › Timeline events › the template’s id.",
    hubspot_appId: "Number of the app",
    hubspot_appId_hint: "In your developer account: your app › Auth › App ID.",
    hubspot_token: "Access token",
    hubspot_token_hint:
      "Settings › Integrations › Private apps › your app › Auth. It begins with “pat-” and needs the scopes to read and write contacts, read companies and owners, and write contact properties.",
    hubspot_clientId: "Client ID",
    hubspot_clientId_hint: "In your developer account: your app › Auth. Its redirect URL must be {callback}.",
    hubspot_clientSecret: "Client secret",
    hubspot_clientSecret_hint: "Beside the client ID. Kept encrypted, and not shown again.",

    dynamics_url: "Address of the environment",
    dynamics_url_hint:
      "Power Platform admin center › Environments › yours, such as https://acme.crm4.dynamics.com.",
    dynamics_authorityUrl: "Sign-in address",
    dynamics_authorityUrl_hint: "https://login.microsoftonline.com, unless you are in a national cloud.",
    dynamics_tenantId: "Directory (tenant) ID",
    dynamics_tenantId_hint: "Microsoft Entra admin center › App registrations › your app › Overview.",
    dynamics_externalIdField_hint:
      "Logical name of a text column of the contact table. Make an alternate key of it: Contact › Keys › New key.",
    dynamics_entries_annotation: "Notes on the contact",
    dynamics_entries_custom_table: "Rows of a table of yours",
    dynamics_entryTable: "That table",
    dynamics_entryTable_hint:
      "Its logical name. It needs a lookup of the contact; of the columns title, kind, role, url, reason and occurredon (with your prefix) those it has are filled.",
    dynamics_clientId: "Application (client) ID",
    dynamics_clientId_hint:
      "Beside the tenant ID. In the environment, add it under Settings › Users › Application users, with a role that may read and write contacts.",
    dynamics_clientSecret: "Client secret",
    dynamics_clientSecret_hint:
      "Certificates & secrets › New client secret: its value, not its ID. Kept encrypted, and not shown again.",

    tryton_url: "Address of the server",
    tryton_url_hint: "What your Tryton client connects to, with https:// and the port if it has one.",
    tryton_database: "Database",
    tryton_database_hint: "As chosen when signing in with the client.",
    tryton_customerCodeField_hint:
      "If you have one: code, where the number that Tryton gives each party is what your customers know. Contacts are then also recognised by it. It is read, never written.",
    tryton_accountRelation: "Relation to the company",
    tryton_accountRelation_hint:
      "Name of the relation type between a person and their company, if you use party relationships.",
    any_accountCurrency: "Currency of that value",
    any_accountCurrency_hint: "Three letters, such as EUR.",
    tryton_login: "User",
    tryton_login_hint:
      "Administration › Users: one of its own, with access to parties. What it may not do, we cannot do.",
    tryton_password: "Password",
    tryton_password_hint: "Kept encrypted, and not shown again.",

    error_required: "Fill this in.",
    error_too_long: "This is too long.",
    error_invalid: "This does not look right.",
    error_choose_one: "Choose one of these.",
    error_bad_field_name: "Letters, digits and underscores, as in the vendor’s own name of the field.",
    error_bad_address: "This is not a web address.",
    error_https_only: "The address must begin with https.",
    error_password_in_address: "Leave user name and password out of the address.",
    error_fixed_when_live: "This cannot change any more: contacts over there are known by it.",
    error_budget_share: "A whole number from 1 to 100.",
  },
  fr: {
    newTitle: "Ajouter une connexion",
    newLead: "Plusieurs peuvent fonctionner à la fois, chacune à son rythme. Laquelle voulez-vous ?",
    chooseKind: "Connecter",
    needs: "Il vous faut",
    newKindTitle: "Connecter {crm}",
    newKindLead:
      "Rien n’est encore écrit. Ensuite, vous testez la connexion, choisissez les champs et voyez un essai à blanc sur de vrais contacts.",
    errorSummary: "Il y a un problème",
    name: "Nom",
    nameHint: "Comment vous l’appelez ici, par exemple « Ventes » ou « {crm}, Europe ».",
    optional: "facultatif",
    accessTitle: "Adresse et accès",
    writesTitle: "Ce qui est lu et écrit",
    onlyWhen: "Nécessaire quand « {setting} » vaut « {choice} ».",
    saveAndGoOn: "Enregistrer et continuer",
    sealedHint: "Conservé chiffré ; n’est plus jamais affiché.",
    cancel: "Annuler",

    salesforce_text:
      "Contacts et comptes ; les idées retenues deviennent des tâches ou des enregistrements d’un objet à vous.",
    salesforce_needs:
      "une application connectée (External Client App) et un compte autorisé à modifier les contacts",
    hubspot_text:
      "Contacts et entreprises ; les idées retenues deviennent des notes ou des événements. Les champs manquants sont créés pour vous.",
    hubspot_needs: "une personne super-administratrice qui crée une application privée",
    dynamics_text: "Contacts et comptes sur Dataverse ; les idées retenues deviennent des notes.",
    dynamics_needs: "une inscription d’application dans Microsoft Entra et un utilisateur d’application",
    tryton_text: "Les tiers de votre propre serveur ; les idées retenues deviennent des notes.",
    tryton_needs: "l’adresse du serveur et un compte qui lui est réservé",
    webhook_text: "Nimble, Pipeliner, Zapier, Make et tout ce qui reçoit un POST signé.",
    webhook_needs: "une adresse qui reçoit les Standard Webhooks",

    any_externalIdField: "Champ qui contient notre identifiant",
    any_customerCodeField: "Champ qui contient le code client",
    any_customerCodeField_hint:
      "Si vous en avez un. Les contacts sont alors aussi reconnus par lui. Il est lu, jamais écrit.",
    any_segmentField: "Champ qui contient le segment",
    any_segmentField_hint:
      "Si vous en avez un : votre façon de regrouper la clientèle. Il est lu, jamais écrit.",
    any_tierField: "Champ qui contient le niveau de client",
    any_tierField_hint: "Si vous en avez un, par exemple Or ou Argent. Il est lu, jamais écrit.",
    any_ownerField: "Champ qui contient la personne chargée du suivi",
    any_ownerField_hint: "Si vous en avez un. Il est lu, jamais écrit.",
    any_accountValueField: "Champ du compte qui contient sa valeur annuelle",
    any_accountValueField_hint:
      "Les chefs et cheffes de produit voient alors ce que pèsent ensemble les votes d’une idée. Il est lu, jamais écrit.",
    any_entries: "Les idées retenues sont écrites comme",
    any_entries_hint:
      "Une ligne pour chaque idée d’un contact retenue, prévue ou réalisée, avec son adresse et sa date.",
    any_entries_none: "Rien : seulement les champs",
    any_entries_note: "Des notes sur le contact",

    salesforce_loginUrl: "Adresse de connexion",
    salesforce_loginUrl_hint:
      "Configuration › Mon domaine, par exemple https://acme.my.salesforce.com. Pour un bac à sable : https://test.salesforce.com.",
    salesforce_apiVersion: "Version de l’API",
    salesforce_apiVersion_hint: "62.0 convient à toutes les éditions actuelles.",
    salesforce_externalIdField_hint:
      "Configuration › Gestionnaire d’objet › Contact › Champs : un champ Texte(36) avec « Unique » et « ID externe » cochés.",
    salesforce_entries_task: "Des tâches déjà terminées",
    salesforce_entries_custom_object: "Des enregistrements d’un objet à vous",
    salesforce_entryObject: "Cet objet",
    salesforce_entryObject_hint:
      "Son nom d’API, dans Configuration › Gestionnaire d’objet. Nécessaire pour les enregistrements d’un objet à vous ; la documentation dit quels champs il doit avoir.",
    salesforce_clientId: "Clé client (consumer key)",
    salesforce_clientId_hint:
      "Configuration › Gestionnaire d’application › votre application › Paramètres OAuth. Son URL de rappel doit être {callback}, ses portées « api » et « refresh_token ».",
    salesforce_clientSecret: "Secret client (consumer secret)",
    salesforce_clientSecret_hint: "À côté de la clé client. Conservé chiffré ; n’est plus jamais affiché.",

    hubspot_access: "Mode d’accès",
    hubspot_access_hint:
      "Les événements de la chronologie demandent une application à vous (OAuth) ; tout le reste marche avec les deux.",
    hubspot_access_private_app: "Avec le jeton d’une application privée",
    hubspot_access_oauth: "Avec une application à moi (OAuth)",
    hubspot_baseUrl: "Adresse de l’API",
    hubspot_baseUrl_hint: "https://api.hubapi.com pour tous les comptes.",
    hubspot_appUrl: "Adresse de votre HubSpot",
    hubspot_appUrl_hint:
      "Comme dans le navigateur : https://app.hubspot.com, ou https://app-eu1.hubspot.com en Europe.",
    hubspot_apiVersion: "Version de l’API",
    hubspot_apiVersion_hint: "v3 convient à tous les comptes.",
    hubspot_apiVersion_v3: "v3",
    "hubspot_apiVersion_2026-03": "2026-03",
    "hubspot_apiVersion_2026-09": "2026-09",
    hubspot_externalIdField_hint:
      "Le nom interne d’une propriété de contact, texte sur une ligne, avec « valeurs uniques ». Si elle n’existe pas, elle est créée pour vous.",
    hubspot_entries_note: "Des notes sur le contact",
    hubspot_entries_timeline: "Des événements de la chronologie",
    hubspot_timelineTemplateId: "Numéro du modèle d’événement",
    hubspot_timelineTemplateId_hint:
      "Dans votre compte développeur : votre application › Événements de chronologie › l’identifiant du modèle.",
    hubspot_appId: "Numéro de l’application",
    hubspot_appId_hint: "Dans votre compte développeur : votre application › Auth › App ID.",
    hubspot_token: "Jeton d’accès",
    hubspot_token_hint:
      "Paramètres › Intégrations › Applications privées › votre application › Auth. Il commence par « pat- » et demande les portées pour lire et écrire les contacts, lire les entreprises et les propriétaires, et écrire les propriétés de contact.",
    hubspot_clientId: "Identifiant client (client ID)",
    hubspot_clientId_hint:
      "Dans votre compte développeur : votre application › Auth. Son URL de redirection doit être {callback}.",
    hubspot_clientSecret: "Secret client",
    hubspot_clientSecret_hint:
      "À côté de l’identifiant client. Conservé chiffré ; n’est plus jamais affiché.",

    dynamics_url: "Adresse de l’environnement",
    dynamics_url_hint:
      "Centre d’administration Power Platform › Environnements › le vôtre, par exemple https://acme.crm4.dynamics.com.",
    dynamics_authorityUrl: "Adresse d’authentification",
    dynamics_authorityUrl_hint: "https://login.microsoftonline.com, sauf dans un cloud national.",
    dynamics_tenantId: "ID de l’annuaire (locataire)",
    dynamics_tenantId_hint:
      "Centre d’administration Microsoft Entra › Inscriptions d’applications › votre application › Vue d’ensemble.",
    dynamics_externalIdField_hint:
      "Nom logique d’une colonne de texte de la table Contact. Faites-en une clé alternative : Contact › Clés › Nouvelle clé.",
    dynamics_entries_annotation: "Des notes sur le contact",
    dynamics_entries_custom_table: "Des lignes d’une table à vous",
    dynamics_entryTable: "Cette table",
    dynamics_entryTable_hint:
      "Son nom logique. Il lui faut une recherche vers le contact ; parmi les colonnes title, kind, role, url, reason et occurredon (avec votre préfixe), celles qu’elle possède sont remplies.",
    dynamics_clientId: "ID d’application (client)",
    dynamics_clientId_hint:
      "À côté de l’ID de l’annuaire. Dans l’environnement, ajoutez-le sous Paramètres › Utilisateurs › Utilisateurs d’application, avec un rôle qui peut lire et écrire les contacts.",
    dynamics_clientSecret: "Secret client",
    dynamics_clientSecret_hint:
      "Certificats et secrets › Nouveau secret client : sa valeur, pas son ID. Conservé chiffré ; n’est plus jamais affiché.",

    tryton_url: "Adresse du serveur",
    tryton_url_hint:
      "Celle à laquelle votre client Tryton se connecte, avec https:// et le port s’il y en a un.",
    tryton_database: "Base de données",
    tryton_database_hint: "Celle que l’on choisit en ouvrant une session avec le client.",
    tryton_customerCodeField_hint:
      "Si vous en avez un : code, quand le numéro que Tryton donne à chaque tiers est celui que connaissent vos clients. Les contacts sont alors aussi reconnus par lui. Il est lu, jamais modifié.",
    tryton_accountRelation: "Relation avec l’entreprise",
    tryton_accountRelation_hint:
      "Nom du type de relation entre une personne et son entreprise, si vous utilisez les relations entre tiers.",
    any_accountCurrency: "Devise de cette valeur",
    any_accountCurrency_hint: "Trois lettres, par exemple EUR.",
    tryton_login: "Compte",
    tryton_login_hint:
      "Administration › Utilisateurs : un compte réservé, avec accès aux tiers. Ce qu’il ne peut pas faire, nous ne le pouvons pas non plus.",
    tryton_password: "Mot de passe",
    tryton_password_hint: "Conservé chiffré ; n’est plus jamais affiché.",

    error_required: "À remplir.",
    error_too_long: "C’est trop long.",
    error_invalid: "Cela ne semble pas juste.",
    error_choose_one: "Choisissez l’une de ces possibilités.",
    error_bad_field_name: "Lettres, chiffres et tirets bas, comme dans le nom technique du champ.",
    error_bad_address: "Ce n’est pas une adresse web.",
    error_https_only: "L’adresse doit commencer par https.",
    error_password_in_address: "Laissez le nom d’utilisateur et le mot de passe hors de l’adresse.",
    error_fixed_when_live: "Cela ne peut plus changer : les contacts y sont reconnus par ce champ.",
    error_budget_share: "Un nombre entier de 1 à 100.",
  },
});
