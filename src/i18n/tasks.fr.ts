/** Ce que disent exercices, leçons et feuilles, en français. */
import type { TaskMessages } from './tasks.en.ts';

const jours = (nombre: number): string => (nombre === 1 ? '1 jour' : `${nombre} jours`);

export const tasksFr: TaskMessages = {
  page: {
    title: 'Exercices',
    lead: 'Des questions sur le relevé, dont chaque réponse s’appuie sur des sources datées. Une série tient à son lien\u00a0: qui l’ouvre reçoit les mêmes exercices, en français ou en anglais. Rien n’est envoyé ni conservé\u00a0: ni compte, ni nom.',
    noScript:
      'Les exercices de cette page ont besoin de scripts, qui n’ont pas fonctionné. Une série du même genre est à imprimer ici, avec son corrigé sur une page à part.',
    sheet: 'Série à imprimer',
    sheetAnswers: 'Son corrigé',
    lessons: 'Les leçons, chacune avec ses exercices et ses feuilles',
    loading: 'Les exercices arrivent…',
    choose: 'Choisir une série',
    about: 'Sur',
    countries: 'Pays',
    regions: 'Régions',
    fromYear: 'De',
    toYear: 'À',
    level: 'Niveau',
    levels: {
      1: '1\u00a0: lire la carte et ranger les événements',
      2: '2\u00a0: avec les sources, les démentis et ce qui se savait alors',
      3: '3\u00a0: plus difficile, les dates au jour près',
    },
    count: 'Exercices',
    make: 'Composer une série',
    another: 'Une autre série semblable',
    copyLink: 'Copier le lien de cette série',
    copied: 'Le lien est copié. Qui l’ouvre reçoit les mêmes exercices.',
    refused: 'Ce navigateur ne laisse pas la page copier. Le lien est dans la barre d’adresse.',
    print: 'Imprimer les exercices',
    printResult: 'Imprimer la feuille de résultats',
    saveResult: 'Enregistrer la feuille de résultats',
    resultFile: 'atlas-exercices.txt',
    dropped: (what) => `Non compris, et remplacé\u00a0: ${what}`,
    none: 'Sur ce pays et ces années, le relevé contient trop peu d’événements relus pour poser des questions. Choisissez plus d’années, un autre pays ou une région.',
    fewer: (count) =>
      count === 1
        ? 'Le relevé ne permet qu’un exercice équitable sur ce choix.'
        : `Le relevé ne permet que ${count} exercices équitables sur ce choix.`,
    refusedTask:
      'Un exercice de cette leçon n’a pas de réponse unique et équitable dans cette version du relevé\u202f; il est laissé de côté.',
    ofSet: (place, from, to, level) => `${place}, de ${from} à ${to}, niveau ${level}`,
    seed: (seed) => `Série «\u00a0${seed}\u00a0»`,
    ofLesson: (title) => `Exercices de la leçon «\u00a0${title}\u00a0»`,
    toLesson: 'Vers la leçon',
  },
  task: (number, count) => `Exercice ${number} sur ${count}`,
  number: (number) => `Exercice ${number}`,
  check: 'Vérifier la réponse',
  show: 'Montrer la réponse',
  right: 'C’est ce que dit le relevé.',
  wrong: 'Le relevé dit autre chose.',
  shown: 'Ce que dit le relevé',
  given: 'Réponse donnée',
  evidence: 'Les événements qui le montrent, avec leurs sources',
  tryFirst: 'Choisissez d’abord une réponse.',
  prompt: {
    setDate: (tie, status) => `Trouvez la date à laquelle ce lien passe à «\u00a0${status}\u00a0»\u00a0: ${tie}.`,
    setDateHow: 'Déplacez la date jusqu’à ce que la marque change, ou saisissez-la.',
    setDateCounts: (days) =>
      days === 0 ? 'Seule la date elle-même compte.' : `La réponse est acceptée à ${jours(days)} près.`,
    findCountry: (question, day, ofPartner, status) =>
      `${question}, ${day}\u00a0: dans lequel de ces pays la marque ${ofPartner} dit-elle «\u00a0${status}\u00a0»\u202f?`,
    findPartner: (question, day, inside, status) =>
      `${question} ${inside}, ${day}\u00a0: de quel partenaire la marque dit-elle «\u00a0${status}\u00a0»\u202f?`,
    independent:
      'Quelles pages sont indépendantes les unes des autres\u202f? Cochez une page pour chaque source indépendante de cet événement.',
    independentHow:
      'Les reprises d’une même dépêche ne font qu’une source. Les médias d’État, les parties à un conflit et les pages plus anciennes que l’événement n’en sont pas des sources indépendantes. Un texte officiel compte pour une.',
    order: 'Rangez ces événements dans l’ordre où ils se sont produits, le plus ancien en premier.',
    reported: (day) =>
      `Nous sommes le ${day}. Tout cela a déjà eu lieu. Lequel de ces événements a été rapporté\u202f?`,
    notYet: (day) =>
      `Nous sommes le ${day}. Tout cela a déjà eu lieu. Lequel de ces événements n’a pas encore été rapporté\u202f?`,
    knownHow: 'D’après les dates des pages que conserve l’atlas.',
    whoSays: (day, tie, status) => `Qui le dit, au ${day}\u00a0: ${tie}, «\u00a0${status}\u00a0»\u202f?`,
    claimDenial: 'Laquelle de ces informations cette déclaration dément-elle\u202f?',
  },
  blanks: {
    date: 'Date\u00a0:',
    number: 'Nº',
  },
  answer: {
    setDateEach: 'Le lien y est passé plus d’une fois\u202f; chacune de ces dates est acceptée.',
    within: (days) => `Accepté à ${jours(days)} près.`,
    anyOf: (from, to) => `Tout jour du ${from} au ${to} convient\u00a0: la date n’est pas connue plus précisément.`,
    find: (name, words) => `${name}\u00a0: ${words}.`,
    independent: (count) =>
      count === 1 ? 'Une seule source indépendante l’établit.' : `${count} sources indépendantes l’établissent.`,
    countsOnce: (name, pages) => `${name}\u00a0: ${pages}. Une seule de ces pages suffit.`,
    countsFor: (name) => `${name}.`,
    countsNot: (page) => `Ne compte pas\u00a0: ${page}.`,
    order: (date, summary) => `${date}\u00a0: ${summary}`,
    orderEqual: 'Quand deux dates se recouvrent, les deux ordres conviennent.',
    known: (happened, reported) =>
      `Date de l’événement\u00a0: ${happened}\u202f; première page datée conservée\u00a0: ${reported}.`,
    notKnown: (happened, reported) =>
      `Date de l’événement\u00a0: ${happened}\u202f; rien de publié avant cette date, d’après les pages conservées\u00a0: ${reported}.`,
    whoSays: (words) => `${words}.`,
    denied: (who, date) => `Démenti\u00a0: ${who} (${date}).`,
    claimed: (who, date) => `Rapporté ou déclaré\u00a0: ${who} (${date}).`,
    noVerdict: 'Le relevé garde côte à côte l’information et son démenti. Il ne dit pas lequel des deux l’emporte.',
  },
  choose: 'Un seul choix',
  up: 'Plus tôt',
  down: 'Plus tard',
  moveUp: (what) => `Placer plus tôt\u00a0: ${what}`,
  moveDown: (what) => `Placer plus tard\u00a0: ${what}`,
  place: (place, count) => `Rang ${place} sur ${count}`,
  date: 'Date',
  slider: 'Date, mois par mois',
  mapOf: (question, day) => `Carte\u00a0: ${question}, ${day}`,
  onDate: (day) => `Au ${day}`,
  twin: 'La même chose que la carte, en liste',
  result: {
    title: 'Feuille de résultats',
    summary: (right, count) =>
      right <= 1
        ? `${right} réponse sur ${count} est celle du relevé.`
        : `${right} réponses sur ${count} sont celles du relevé.`,
    open: (count) => (count === 1 ? 'Un exercice reste sans réponse.' : `${count} exercices restent sans réponse.`),
    asRecord: 'comme le relevé',
    otherwise: 'autrement que le relevé',
    shown: 'réponse montrée',
    notAnswered: 'sans réponse',
    group: 'Groupe\u00a0: ______________________   Date\u00a0: ______________',
    link: 'Lien de cette série',
    source: (title, version, readUntil) =>
      `${title}, relevé ${version}, lu jusqu’au ${readUntil}. Les réponses disent qui a rapporté ou démenti, pas ce qui est vrai.`,
  },
  lesson: {
    all: 'Leçons',
    allLead:
      'Des leçons avec déroulé, exercices, document d’élève et corrigé, à enseigner sans préparation. Tout s’imprime et peut se faire sur papier seul.',
    none: 'Aucune leçon n’est encore écrite.',
    ages: (min, max) => `De ${min} à ${max} ans`,
    minutes: (count) => `${count} minutes`,
    taskCount: (count) => (count === 1 ? '1 exercice' : `${count} exercices`),
    aim: 'Objectif',
    plan: 'Déroulé, minute par minute',
    discussion: 'Questions à débattre',
    tasks: 'Exercices',
    tasksLead: 'À faire sur papier ou sur la carte. Le corrigé est sur une page à part.',
    online: 'Faire ces exercices sur la carte',
    fresh: 'Une nouvelle série d’exercices',
    answers: 'Corrigé',
    answersTitle: (title) => `Corrigé\u00a0: ${title}`,
    answersLead:
      'Calculé à partir du relevé, avec les événements qui montrent chaque réponse. Une réponse dit qui a rapporté ou démenti\u202f; elle ne dit jamais qui a raison.',
    toAnswers: 'Ouvrir le corrigé',
    vocabulary: 'Vocabulaire',
    handout: 'Document d’élève',
    groundRules: 'Règles du débat',
    contentNote: 'Ce que cette leçon aborde',
    withoutAtrocity: 'La leçon sans violence',
    families: 'Quand des familles sont concernées',
    curricula: 'Dans les programmes',
    curriculaNote:
      'Ne sont nommés que des programmes dont une page officielle, lue pour cet atlas, montre ce point. Si un autre ne l’est pas, c’est seulement qu’aucune page officielle n’a pu en être lue.',
    story: 'Le récit qui l’accompagne',
    sheets: 'Feuilles à imprimer',
    toSheets: 'Ouvrir les feuilles',
    pack: 'Toute la leçon à transmettre\u00a0: un PDF et des images dans un ZIP',
    printPack: 'Tout ce qu’il faut sur papier est dans le PDF du dossier, mis en page pour l’impression.',
    noPack:
      'Les dossiers se font là où le site est construit avec un navigateur qui imprime\u202f; cette copie n’en a pas.',
    contents: 'Dans cette leçon',
    teacher: 'Pour l’enseignant',
    print:
      'Pour imprimer cette page, utilisez la commande de votre navigateur. Le document d’élève occupe sa propre feuille.',
  },
  sheet: {
    title: 'Feuilles',
    titleOf: (title) => `Feuilles\u00a0: ${title}`,
    lead: 'Dessinées pour le format A4, elles conviennent au format Letter. Aucun sens ne passe par la seule couleur. Imprimez avec votre navigateur.',
    blank: 'Carte muette',
    blankTask: 'Écrivez ou dessinez à côté de chaque pays ce que vous trouvez. La légende est en bas.',
    twoDates: 'Deux dates',
    twoDatesTask: 'Comparez les deux cartes. Qu’est-ce qui a changé\u202f? Qui le dit\u202f?',
    questions: [
      'Qu’est-ce qui a changé\u202f?',
      'Qu’est-ce qui est resté\u202f?',
      'Quelle marque vérifieriez-vous d’abord, et où\u202f?',
    ],
    cards: 'Cartes à ranger',
    cardsTask: 'Découpez les cartes et rangez-les, la plus ancienne en premier.',
    cut: 'couper ici',
    sources: 'Sources',
    sourcesTask:
      'Qui l’a publié\u202f? Quand\u202f? De quel côté, s’il y en a un\u202f? Quelles pages en répètent une autre\u202f?',
    moreSources: (count) => `et ${count <= 1 ? 'une page' : `${count} pages`} de plus dans le relevé`,
    'all-sources': 'Toutes les sources',
    allSourcesLead: 'Pour l’enseignant\u00a0: tout ce sur quoi reposent les exercices, les cartes et le document.',
    answers: 'Corrigé',
    tasks: 'Exercices',
    page: (page, count) => `${page} / ${count}`,
    key: 'Légende',
    noPartner: 'pas de marque\u00a0: rien trouvé',
    columns: {
      event: 'Événement',
      publisher: 'Éditeur',
      kind: 'Nature',
      published: 'Publié',
      agency: 'Dépêche de',
      note: 'Ma note',
    },
    noDate: 'sans date',
    cardOrder: 'Ordre des cartes',
    eitherWay: (one, other) => `${one} et ${other}\u00a0: leurs dates se recouvrent, les deux ordres conviennent.`,
    denialAfter: (one, other) =>
      `${one} et ${other}\u00a0: leurs dates se recouvrent\u202f; un démenti vient après ce qu’il dément.`,
    told: 'Le document d’élève et la discussion',
    handedOut: 'À distribuer',
    kept: 'À garder pour vous',
    withPages: (name, pages) => `${name} (${pages <= 1 ? '1 page' : `${pages} pages`})`,
  },
  story: {
    pack: 'Le récit à transmettre\u00a0: un PDF et des images dans un ZIP',
    print:
      'Pour le papier, imprimez le PDF du dossier\u00a0: mis en page pour cela, il est bien plus court que cette page.',
  },
};
