import { defineMessages } from "#app/i18n/index.ts";

export const editorMessages = defineMessages({
  en: {
    write: "Write",
    preview: "Preview",
    toolbar: "Formatting",
    bold: "Bold",
    italic: "Italic",
    link: "Link",
    quote: "Quote",
    code: "Code",
    list: "List",
    image: "Add an image or a file",
    previewEmpty: "Nothing to preview yet.",
    previewFailed: "The preview could not be loaded. Your text is safe under “Write”.",
    suggestions: "People to mention",
    draftSaved: "Draft saved",
    uploading: "Uploading {name}",
    uploadFailed:
      "{name} could not be uploaded. Pictures up to 5 MB work, and documents, logs and archives up to 10 MB.",
    suggested: {
      one: "{count} suggestion, press Enter to take it",
      other: "{count} suggestions, choose with the arrow keys",
    },
    charactersLeft: { one: "{count} character left", other: "{count} characters left" },
    charactersOver: { one: "{count} character too many", other: "{count} characters too many" },
  },
  fr: {
    write: "Écrire",
    preview: "Aperçu",
    toolbar: "Mise en forme",
    bold: "Gras",
    italic: "Italique",
    link: "Lien",
    quote: "Citation",
    code: "Code",
    list: "Liste",
    image: "Ajouter une image ou un fichier",
    previewEmpty: "Rien à afficher pour l’instant.",
    previewFailed: "L’aperçu n’a pas pu être chargé. Votre texte vous attend sous « Écrire ».",
    suggestions: "Personnes à mentionner",
    draftSaved: "Brouillon enregistré",
    uploading: "Envoi de {name}",
    uploadFailed:
      "{name} n’a pas pu être envoyé. Images jusqu’à 5 Mo, documents, journaux et archives jusqu’à 10 Mo.",
    suggested: {
      one: "{count} suggestion, Entrée pour l’accepter",
      other: "{count} suggestions, choisissez avec les flèches",
    },
    charactersLeft: { one: "{count} caractère restant", other: "{count} caractères restants" },
    charactersOver: { one: "{count} caractère de trop", other: "{count} caractères de trop" },
  },
});
