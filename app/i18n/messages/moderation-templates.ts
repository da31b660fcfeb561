import { defineMessages } from "../index.ts";

/**
 * Words a statement may begin with and the rule it stands on, by reason, in the language of whom it is for. What stands in
 * brackets must be replaced before it can be sent: nobody gets a form letter.
 */
export const statementTemplates = defineMessages({
  en: {
    words_spam:
      "What you wrote promotes [what it promotes]. This community is no place for advertising, so it cannot stay.",
    words_abuse:
      "In what you wrote, “[the words]” attacks a person. Criticise things as sharply as you like, but not people.",
    words_off_topic:
      "What you wrote is about [what], and this place is for [what]. You are welcome to post it where it fits.",
    words_personal_data:
      "What you wrote shows [which data] of a person who has not agreed to it. You can post it again without that.",
    words_illegal: "What you wrote [what it does]. The law does not allow that: [which law].",
    words_duplicate:
      "This is being talked about already in [where]. Your voice counts there, and one place is easier to follow.",
    words_misleading: "What you wrote says that [what]. That is not right: [what is right].",
    words_vote_fraud:
      "Your account and others voted for each other in [what]. Votes count only when each person gives them freely.",
    words_other: "[What it is about, and what they could do differently.]",
    rule_spam: "No advertising, nothing posted over and over",
    rule_abuse: "Respect people; disagree about things",
    rule_off_topic: "Post where it belongs",
    rule_personal_data: "Nobody’s personal data without their agreement",
    rule_illegal: "Nothing that is against the law",
    rule_duplicate: "One place for one subject",
    rule_misleading: "Say what is true to the best of your knowledge",
    rule_vote_fraud: "One person, one account, one vote",
    rule_other: "",
  },
  fr: {
    words_spam:
      "Votre message fait la promotion de [ce dont il s’agit]. Cette communauté n’est pas faite pour la publicité : il ne peut donc pas rester.",
    words_abuse:
      "Dans votre message, « [les mots] » s’en prend à une personne. Critiquez les choses aussi vivement que vous voulez, mais pas les gens.",
    words_off_topic:
      "Votre message parle de [quoi], alors qu’ici on parle de [quoi]. Vous pouvez tout à fait le publier là où il a sa place.",
    words_personal_data:
      "Votre message montre [quelles données] d’une personne qui n’a pas donné son accord. Vous pouvez le publier de nouveau sans cela.",
    words_illegal: "Votre message [ce qu’il fait]. La loi ne le permet pas : [quelle loi].",
    words_duplicate:
      "On en parle déjà dans [où]. Votre voix y compte, et un seul endroit est plus facile à suivre.",
    words_misleading: "Votre message affirme que [quoi]. Ce n’est pas exact : [ce qui est exact].",
    words_vote_fraud:
      "Votre compte et d’autres ont voté les uns pour les autres sur [quoi]. Un vote ne compte que s’il est donné librement.",
    words_other: "[De quoi il s’agit, et ce que la personne pourrait faire autrement.]",
    rule_spam: "Pas de publicité, pas de messages répétés",
    rule_abuse: "Respecter les personnes, discuter des choses",
    rule_off_topic: "Publier au bon endroit",
    rule_personal_data: "Pas de données personnelles sans accord",
    rule_illegal: "Rien de contraire à la loi",
    rule_duplicate: "Un sujet, un seul endroit",
    rule_misleading: "Dire ce qu’on sait être vrai",
    rule_vote_fraud: "Une personne, un compte, un vote",
    rule_other: "",
  },
});
