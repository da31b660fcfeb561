import { defineMessages } from "../index.ts";

/** Why a text may not be posted as it is, or not yet: for every form that something is written in. */
export const refusalMessages = defineMessages({
  en: {
    error_restricted: "Your account is restricted at the moment, so you cannot post.",
    error_identical: "You posted exactly this a moment ago.",
    error_too_soon:
      "That was quick. Those who are new leave a little time between two texts: yours is still here, send it again in a moment.",
    error_too_many_topics:
      "You have begun a lot of topics today. Keep this one for tomorrow: your text is still here.",
    error_first_day_topics:
      "On your first day you can begin a few topics only. Come back tomorrow with this one: your text is still here.",
    error_first_day_replies:
      "On your first day you can write a limited number of replies. Come back tomorrow with this one: your text is still here.",
    error_new_replies_per_topic:
      "You have written here several times in a row. Let somebody else have a word first, or add to what you wrote.",
    error_new_links:
      "Those who are new here can link to a few outside addresses only. Take some links out; once people know you, there is no such limit.",
    error_new_mentions: "Those who are new here can mention a few people only. Take some mentions out.",
    error_new_images:
      "Those who are new here can show a few pictures only. Take some out; you can add more later.",
    error_new_attachments:
      "Those who are new here cannot attach files yet. Take them out, or show what matters in the text.",
    error_blocked_words: "This contains words that are not used in this community.",
    error_blocked_links: "This links to an address that is not allowed in this community, or to too many.",
    error_blocked_duplicate: "The same text has been posted here before.",
    error_blocked_first_posts: "New members cannot post this yet.",
    error_blocked_fast_typing: "This was sent faster than anybody types. Look it over, then send it again.",
    error_blocked_burst: "Many accounts were opened at once, yours among them. Try again tomorrow.",
    error_blocked_same_host: "Several new members write of the same address. It cannot be posted for now.",
  },
  fr: {
    error_restricted: "Votre compte est limité pour le moment : vous ne pouvez pas publier.",
    error_identical: "Vous venez de publier exactement ce texte.",
    error_too_soon:
      "C’était rapide. À leurs débuts, les membres laissent un peu de temps entre deux textes : le vôtre est toujours là, envoyez-le à nouveau dans un instant.",
    error_too_many_topics:
      "Vous avez ouvert beaucoup de sujets aujourd’hui. Gardez celui-ci pour demain : votre texte est toujours là.",
    error_first_day_topics:
      "Le premier jour, vous ne pouvez ouvrir que quelques sujets. Revenez demain avec celui-ci : votre texte est toujours là.",
    error_first_day_replies:
      "Le premier jour, le nombre de réponses est limité. Revenez demain avec celle-ci : votre texte est toujours là.",
    error_new_replies_per_topic:
      "Vous avez écrit ici plusieurs fois de suite. Laissez d’abord la parole à quelqu’un d’autre, ou complétez ce que vous avez écrit.",
    error_new_links:
      "À vos débuts, vous ne pouvez renvoyer que vers quelques adresses extérieures. Retirez des liens ; une fois que l’on vous connaît, cette limite disparaît.",
    error_new_mentions:
      "À vos débuts, vous ne pouvez mentionner que quelques personnes. Retirez des mentions.",
    error_new_images:
      "À vos débuts, vous ne pouvez montrer que quelques images. Retirez-en ; vous pourrez en ajouter plus tard.",
    error_new_attachments:
      "À vos débuts, vous ne pouvez pas encore joindre de fichiers. Retirez-les, ou dites l’essentiel dans le texte.",
    error_blocked_words: "Ce texte contient des mots qui n’ont pas cours dans cette communauté.",
    error_blocked_links:
      "Ce texte renvoie vers une adresse qui n’est pas admise ici, ou vers trop d’adresses.",
    error_blocked_duplicate: "Le même texte a déjà été publié ici.",
    error_blocked_first_posts: "Les nouveaux membres ne peuvent pas encore publier cela.",
    error_blocked_fast_typing:
      "Ce texte a été envoyé plus vite que personne ne tape. Relisez-le, puis envoyez-le à nouveau.",
    error_blocked_burst:
      "De nombreux comptes ont été ouverts en même temps, dont le vôtre. Réessayez demain.",
    error_blocked_same_host:
      "Plusieurs nouveaux membres parlent de la même adresse. Elle ne peut pas être publiée pour l’instant.",
  },
});
