import { defineMessages } from "#app/i18n/index.ts";

/** What product managers do with ideas. */
export const deskToasts = defineMessages({
  en: {
    idea_moved: "Moved, and published.",
    idea_answered: "Your answer is published.",
    owner_saved: "The owner is set.",
    idea_recategorised: "Filed in its new category.",
    note_saved: "Note added.",
    idea_unmerged: "Separated again, with its own votes and followers.",
    ideas_merged: "Merged into “{title}”.",
    ideas_moved: {
      one: "Moved {count} idea to {status}.",
      other: "Moved {count} ideas to {status}.",
    },
    moves_undone: {
      one: "{count} move taken back. Nobody was told.",
      other: "{count} moves taken back. Nobody was told.",
    },
    moves_undone_partly: "Taken back, except where a colleague has moved on since ({kept}).",
    ideas_assigned: {
      one: "{count} idea assigned.",
      other: "{count} ideas assigned.",
    },
    ideas_recategorised: {
      one: "{count} idea filed anew.",
      other: "{count} ideas filed anew.",
    },
    view_saved: "The view is saved.",
    view_removed: "The view is gone.",
    template_saved: "The template is saved.",
    template_deleted: "The template is deleted.",
    same_status: "It has this status already.",
    undo_too_late: "Too late to take it back: people are being told. Move it again instead.",
    moved_since: "A colleague has moved it since, so nothing was changed.",
    no_such_batch: "There is nothing to take back.",
    nothing_selected: "Select at least one idea.",
    too_many_selected: "That is too many at once: 100 at most.",
    no_such_status: "Choose a status from the list.",
    no_such_owner: "Choose somebody from the team.",
    not_merged: "This idea is not merged.",
  },
  fr: {
    idea_moved: "L’idée a changé de statut.",
    idea_answered: "Votre réponse est publiée.",
    owner_saved: "Responsable enregistré.",
    idea_recategorised: "L’idée a changé de rubrique.",
    note_saved: "Note ajoutée.",
    idea_unmerged: "L’idée est de nouveau séparée, avec ses votes et ses abonnements.",
    ideas_merged: "Fusionnée avec « {title} ».",
    ideas_moved: {
      one: "{count} idée passée à « {status} ».",
      other: "{count} idées passées à « {status} ».",
    },
    moves_undone: {
      one: "{count} changement annulé. Personne n’a été prévenu.",
      other: "{count} changements annulés. Personne n’a été prévenu.",
    },
    moves_undone_partly: "C’est annulé, sauf là où quelqu’un de l’équipe est intervenu depuis ({kept}).",
    ideas_assigned: {
      one: "{count} idée attribuée.",
      other: "{count} idées attribuées.",
    },
    ideas_recategorised: {
      one: "{count} idée reclassée.",
      other: "{count} idées reclassées.",
    },
    view_saved: "La vue est enregistrée.",
    view_removed: "La vue est supprimée.",
    template_saved: "Le modèle est enregistré.",
    template_deleted: "Le modèle est supprimé.",
    same_status: "L’idée a déjà ce statut.",
    undo_too_late:
      "Trop tard pour annuler : les personnes concernées sont en train d’être prévenues. Changez de nouveau le statut.",
    moved_since: "Quelqu’un de l’équipe est intervenu depuis : rien n’a été modifié.",
    no_such_batch: "Il n’y a rien à annuler.",
    nothing_selected: "Sélectionnez au moins une idée.",
    too_many_selected: "C’est trop à la fois : 100 au plus.",
    no_such_status: "Choisissez un statut dans la liste.",
    no_such_owner: "Choisissez une personne de l’équipe.",
    not_merged: "Cette idée n’est pas fusionnée.",
  },
});
