/** How much of a text says whether it is a wish: its title and how it begins. */
const READ_CHARS = 600;

type Signs = { wish: RegExp[]; problem: RegExp[] };

/** Help, answers and people are wished for by whoever has a problem. */
const EN_HELP =
  "help|advice|answers?|support (from|agent)|someone|somebody|anyone|anybody|a hand|explain|know|hear|reply";
const FR_HELP = "aide|aidiez|aider|réponse|conseil|quelqu|expliqu|savoir|rembours|contact";

/**
 * What people write when they wish for something that is not there, and what they write when something is wrong. Chosen
 * to be sure rather than complete: an offer that does not come costs nothing, a wrong one tells somebody with a problem
 * that they were not read.
 */
const SIGNS: Record<"en" | "fr" | "es" | "de", Signs> = {
  en: {
    wish: [
      new RegExp(
        `\\b(it )?(would|could|'d) be (really |very |so |super )?(great|nice|cool|awesome|useful|helpful|handy|good|lovely|amazing|fantastic) (if|to (have|be able|see|get|add)|having)\\b(?!.{0,40}\\b(${EN_HELP})\\b)`,
      ),
      /\b(please|pls|could you( please)?|can you( please)?|would you( please)?) (add|support|implement|introduce|consider adding|bring back)\b(?! (me|my|us|our|this (user|account)|an? (user|account|colleague))\b)/,
      new RegExp(
        `\\b(i|we)('d| would) (really )?((love|like) to see|love to have|like to have (the (option|ability|possibility)|support for|an? option)) ?(an? |the |some |more |support)?(?!.{0,30}\\b(${EN_HELP})\\b)`,
      ),
      /\bi wish (there (was|were)|it (had|could|would|supported)|you (would|could)|we (had|could)|the \w+ (had|could|would|was|were))\b/,
      /\b(feature|enhancement) (request|suggestion|idea)\b|^\s*(suggestion|idea|proposal|wish)\s*[:-]/,
      /\bwhy (not|don't (you|we)) (add|offer|support|have|include|introduce|allow|let us|make it possible)\b/,
      /\b(any plans? (to|for) (add|support|introduc|implement)\w*|are there (any )?plans to)\b/,
      /\b(my suggestion|i (would like to |'d like to )?(suggest|propose)) (is|would be|that|to|adding|an? )/,
    ],
    problem: [
      /\b(error|errors|crash\w*|bug|broken|fail(s|ed|ing|ure)?|stuck|freez\w*|frozen|hang(s|ing)?|stopped working|not working)\b/,
      /\b(does|do|did|is|are|was|has|have|had|wo|ca|could)(n't| not) (work|load|open|start|connect|respond|recogni|show|display|print|sync|save|charge|turn|let me)/,
      /\b(how (do|can|could|should|to)|what (is|are|does)|where (is|are|do|can)|why (is|are|does|do|did|can't|won't|doesn't))\b(?! (you|we) (plan|add))/,
      /\b(can't|cannot|unable to|won't|no longer) (log|sign|connect|find|open|start|access|install|update|print|see|use|reach|reset|download)/,
    ],
  },
  fr: {
    wish: [
      new RegExp(
        `\\b(il|ce|ça|cela) (serait|pourrait être|faudrait être) (vraiment |très |bien |super )?(bien|utile|pratique|appréciable|génial|intéressant|sympa|formidable|chouette|souhaitable|agréable|bon|top|idéal) (de (pouvoir|proposer|permettre|prévoir|disposer|voir|rendre)|d'(avoir|ajouter|intégrer|offrir|inclure|autoriser)|que (l|vous|le|la|les|on|chaque)|si (l|vous|on|le|la|les))(?!.{0,40}(${FR_HELP}))`,
      ),
      new RegExp(
        `\\bpourquoi (ne )?pas (ajouter|proposer|prévoir|intégrer|offrir|permettre|inclure|rendre|créer|autoriser|mettre en place)\\b(?!.{0,30}(${FR_HELP}))`,
      ),
      /\b(merci d'|pourriez-vous |pouvez-vous |serait-il possible d'|est-il possible d'|veuillez )(ajouter|intégrer|inclure)\b(?! (mon|ma|mes|notre|nos|un utilisateur|un compte|une personne)\b)/,
      /\b(j'aimerais|je souhaiterais|nous aimerions|on aimerait|je voudrais) (que vous (ajoutiez|proposiez|prévoyiez|intégriez)|voir (apparaître|arriver|ajouter|ajoutée?)|qu'il y ait|une option|la possibilité|avoir (une option|la possibilité))\b/,
      /\b(il manque|il faudrait|on devrait avoir|il devrait y avoir) (juste |simplement |seulement )?(une option|un mode|une fonction(nalité)?|la possibilité|un bouton|un filtre|un réglage)\b/,
      /\b(demande|suggestion|idée|proposition) (de fonctionnalité|d'amélioration|d'évolution)\b|^\s*(suggestion|idée|proposition|souhait)\s*[:-]/,
      /\bje (suggère|propose|suggérerais|proposerais) (d'|de |que |un|l[ea']?)/,
      /\b(prévoyez-vous|est-il prévu|comptez-vous|envisagez-vous) (d'|de )(ajouter|intégrer|proposer|permettre|prendre en charge)\b/,
    ],
    problem: [
      /\b(erreur|erreurs|plante|plantage|bug|bogue|panne|bloqué\w*|figé\w*|cassé\w*|impossible d)|(échoue|échec)/,
      /\bne (fonctionne|marche|s'ouvre|démarre|répond|charge|s'affiche|s'allume|se connecte|s'imprime|reconnaît|trouve)\w* (plus|pas)\b|\b(fonctionne|marche|s'ouvre|démarre|répond|s'affiche|s'allume) (plus|pas)\b/,
      /(^|[\s"«(])(comment|où (est|sont|se|puis|trouver)|que faire|qu'est-ce|pourquoi (est|mon|ma|mes|le|la|les|l'|je|cela|ça|n'|ne (puis|peut|peux|fonctionne|marche|s)))/,
      /\bje (n'arrive|ne (parviens|peux|trouve|reçois|vois)|n'ai)\b/,
    ],
  },
  es: {
    wish: [
      /\b(sería|estaría) (muy |realmente )?(genial|bueno|bien|útil|práctico|estupendo|interesante) (poder|tener|añadir|agregar|que (se pueda|hubiera|añad|agreg|pudi))/,
      /\bpor qué no (añad|agreg|ofrec|incluy)\w+/,
      /\b(por favor|podrían|podríais) (añadir|agregar|añadan|agreguen|incluir)\b/,
      /^\s*(sugerencia|idea|propuesta)\s*[:-]/,
    ],
    problem: [
      /\b(error|fallo|falla|bloquead\w*|no (funciona|abre|carga|puedo|arranca|conecta|aparece)|cómo)\b/,
    ],
  },
  de: {
    wish: [
      /\b(es )?wäre (sehr |wirklich |echt )?(schön|toll|gut|super|praktisch|hilfreich|nützlich|klasse|prima), (wenn (man|es|ihr|sie|die|der|das)|.{0,60} zu können)/,
      /\b(bitte|könntet ihr|könnten sie) .{0,60}\b(hinzufügen|ergänzen|einbauen|einführen)\b/,
      /\bwarum (nicht|bietet ihr nicht) .{0,40}\b(anbieten|einbauen|hinzufügen|ergänzen)\b/,
      /^\s*(vorschlag|idee|wunsch|verbesserungsvorschlag)\s*[:-]/,
    ],
    problem: [
      /\b(fehler\w*|absturz|stürzt|kaputt|funktioniert nicht|geht nicht|startet nicht|lädt nicht|hängt|wie (kann|mache|geht)|warum (ist|geht|funktioniert))\b/,
    ],
  },
};

/**
 * Whether somebody wishes for something new rather than having a problem. Every language is tried, because the one given
 * with a text is often the one the form began with.
 */
export function readsLikeWish(text: string): boolean {
  const words = text
    .slice(0, READ_CHARS)
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, " ");
  const signs = Object.values(SIGNS);
  return (
    signs.some(({ wish }) => wish.some((sign) => sign.test(words))) &&
    !signs.some(({ problem }) => problem.some((sign) => sign.test(words)))
  );
}
