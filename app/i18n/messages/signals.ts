import { defineMessages } from "../index.ts";

/** Votes that wait, as the moderator sees them who decides. */
export const signalMessages = defineMessages({
  en: {
    title: "Votes that wait",
    signal: "Signal {number}",
    kind_ring: "People who vote for each other",
    kind_farm: "People who are there for one person",
    kind_same_device: "Accounts of one device",
    kind_burst: "A burst of new accounts",

    found_ring:
      "{people} people gave each other {votes} votes: {given} of everything they gave, and {received} of everything they got.",
    found_farm:
      "{people} people gave one person nearly all of their votes: {votes} votes, {received} of everything that person got.",
    found_same_device:
      "{people} accounts were used on the same device, and vote for each other or on the same things.",
    found_burst:
      "{people} accounts, opened from one network within {minutes} minutes, voted on the same things before they were {days} days old.",

    openTitle: {
      one: "One vote counts nowhere until it is decided",
      other: "{count} votes count nowhere until it is decided",
    },
    openText:
      "To those who cast them they look like any other vote. New votes of the same people wait, too. The rules of the boards say that such votes wait.",
    upheldTitle: "These votes do not count",
    upheldText: "Decided by {name}, {when}. New votes of these people of the same sort do not count either.",
    releasedTitle: "These votes count",
    releasedText: "Decided by {name}, {when}. Nobody is asked about these people again for the same.",
    somebody: "somebody who is no longer here",
    decide: "Decide in the queue",
    withdrawn: { one: "One of them was withdrawn since.", other: "{count} of them were withdrawn since." },

    back: "Queue",
    matrixTitle: "Who votes for whom",
    matrixLead:
      "All that they gave each other. Read a row from the left: how many this person gave to each of the others.",
    matrixTable: "Votes given, from the person of the row to the person of the column",
    giver: "From",
    receiver: "To",
    none: "none",
    count: "Votes",
    pairsMore: "The {count} pairs with the most votes.",

    peopleTitle: "The people",
    person: "Person",
    since: "Member since",
    held: "Waiting",
    given: "Given in {days} days",
    devices: "Same device as",
    networks: "Same network as",
    others: { one: "one of these people", other: "{count} of these people" },
    nobody: "nobody",

    targetsTitle: "What they voted on",
    targetsLead: { one: "One thing.", other: "{count} things, the most voted on first." },
    target: "On",
    kind_idea: "Idea",
    kind_comment: "Comment",
    kind_post: "Answer",
    by: "by {name}",
    when: "When",
    within: "{first} to {last}",
    minutes: { one: "{first}, all within a minute", other: "{first}, all within {count} minutes" },
    timing: "First vote {first}, last vote {last}.",

    whyTitle: "What the rule looks at",
    why_ring:
      "People joined by votes in both directions. Each of them gives at least {inside} votes to the others and gets as many; at least {given} of what each gives stays in the group, and at least {received} of what each gets comes from it. What others gave them still counts.",
    why_farm:
      "At least {accounts} people who each gave one person {each} votes or more and at least {given} of everything they gave, and who are at least {received} of everything this person got. A popular author gets most from others, and is not asked about.",
    why_same_device:
      "Accounts on which somebody signed in with the same browser. What they gave each other waits; of several votes on one thing the first counts, as everybody’s does. A family with a device for each is not asked about; a family with one for all may be: please release it.",
    why_burst:
      "At least {accounts} accounts of one network, opened within {minutes} minutes of each other, that voted on the same thing within their first {days} days. We know networks only as a hash of a neighbourhood of addresses: an office or a school can look like this, too.",
    whyPrivate:
      "Devices and networks are kept as hashes for {days} days. Nobody can see here which they are.",
  },
  fr: {
    title: "Votes en attente",
    signal: "Signal {number}",
    kind_ring: "Des personnes qui votent les unes pour les autres",
    kind_farm: "Des personnes qui ne sont là que pour une autre",
    kind_same_device: "Des comptes d’un même appareil",
    kind_burst: "Une rafale de nouveaux comptes",

    found_ring:
      "{people} personnes se sont donné {votes} votes entre elles : {given} de tout ce qu’elles ont donné, et {received} de tout ce qu’elles ont reçu.",
    found_farm:
      "{people} personnes ont donné presque tous leurs votes à une seule autre : {votes} votes, soit {received} de tout ce que celle-ci a reçu.",
    found_same_device:
      "{people} comptes ont été utilisés sur le même appareil, et votent les uns pour les autres ou sur les mêmes contenus.",
    found_burst:
      "{people} comptes, ouverts depuis un même réseau en {minutes} minutes, ont voté sur les mêmes contenus avant d’avoir {days} jours.",

    openTitle: {
      one: "Un vote ne compte nulle part tant que rien n’est décidé",
      other: "{count} votes ne comptent nulle part tant que rien n’est décidé",
    },
    openText:
      "Pour qui les a donnés, ils ressemblent à tous les autres. Les nouveaux votes de ces personnes attendent aussi. Les règles des classements disent que de tels votes attendent.",
    upheldTitle: "Ces votes ne comptent pas",
    upheldText:
      "Décidé par {name}, {when}. Les nouveaux votes de ces personnes, du même genre, ne comptent pas non plus.",
    releasedTitle: "Ces votes comptent",
    releasedText: "Décidé par {name}, {when}. La question ne sera plus posée à propos de ces personnes.",
    somebody: "quelqu’un qui n’est plus là",
    decide: "Décider dans la file",
    withdrawn: {
      one: "L’un d’eux a été retiré depuis.",
      other: "{count} d’entre eux ont été retirés depuis.",
    },

    back: "File d’attente",
    matrixTitle: "Qui vote pour qui",
    matrixLead:
      "Tout ce que ces personnes se sont donné. Chaque ligne se lit de gauche à droite : combien cette personne a donné à chacune des autres.",
    matrixTable: "Votes donnés, de la personne de la ligne à celle de la colonne",
    giver: "De",
    receiver: "À",
    none: "aucun",
    count: "Votes",
    pairsMore: "Les {count} paires qui ont le plus de votes.",

    peopleTitle: "Les personnes",
    person: "Personne",
    since: "Membre depuis",
    held: "En attente",
    given: "Donnés en {days} jours",
    devices: "Même appareil que",
    networks: "Même réseau que",
    others: { one: "une d’elles", other: "{count} d’elles" },
    nobody: "personne",

    targetsTitle: "Sur quoi ces votes portent",
    targetsLead: { one: "Un seul contenu.", other: "{count} contenus, les plus votés d’abord." },
    target: "Sur",
    kind_idea: "Idée",
    kind_comment: "Commentaire",
    kind_post: "Réponse",
    by: "de {name}",
    when: "Quand",
    within: "du {first} au {last}",
    minutes: { one: "{first}, tous en une minute", other: "{first}, tous en {count} minutes" },
    timing: "Premier vote : {first}, dernier vote : {last}.",

    whyTitle: "Ce que la règle regarde",
    why_ring:
      "Des personnes reliées par des votes dans les deux sens. Chacune donne au moins {inside} votes aux autres et en reçoit autant ; au moins {given} de ce que chacune donne reste dans le groupe, et au moins {received} de ce que chacune reçoit en vient. Ce que d’autres leur ont donné compte toujours.",
    why_farm:
      "Au moins {accounts} personnes qui ont chacune donné à une seule autre {each} votes ou plus, et au moins {given} de tout ce qu’elles ont donné, et qui font au moins {received} de tout ce que celle-ci a reçu. Qui est populaire reçoit surtout des autres, et n’est pas concerné.",
    why_same_device:
      "Des comptes utilisés dans le même navigateur. Ce qu’ils se donnent attend ; de plusieurs votes sur un même contenu, le premier compte, comme pour tout le monde. Une famille où chacun a son appareil n’est pas concernée ; une famille qui en partage un peut l’être : merci de libérer ses votes.",
    why_burst:
      "Au moins {accounts} comptes d’un même réseau, ouverts à moins de {minutes} minutes les uns des autres, qui ont voté sur le même contenu dans leurs {days} premiers jours. Un réseau n’est connu que comme l’empreinte d’un voisinage d’adresses : un bureau ou une école peut y ressembler.",
    whyPrivate:
      "Appareils et réseaux sont gardés {days} jours sous forme d’empreintes. Personne ne peut voir ici lesquels.",
  },
});
