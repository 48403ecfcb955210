import type { FigureMessages } from './figures.en.ts';

export const frFigures: FigureMessages = {
  title: 'Le relevé en chiffres',
  lead: 'Comment ce relevé a été fait, en chiffres\u00a0: sur quoi il repose, et où il est mince. Chaque chiffre dit aussi ce qu’il ne permet pas de conclure.',
  all: (ties, events, sources) =>
    `Sont comptés ${ties} partenariats avec leurs ${events} événements et les ${sources} pages citées\u00a0; coups d’État, élections et autres éléments de contexte sont laissés de côté.`,
  not: 'À ne pas en conclure',
  table: 'En tableau',
  count: 'Nombre',
  part: 'Part',
  shareOf: (count, of) => `${count} sur ${of}`,
  others: (count) => `${count} autres`,
  events: 'Événements',
  ties: 'Partenariats',
  pages: 'Pages',
  downloads: 'Ces chiffres en fichiers de données',
  way: 'Le relevé en chiffres',
  partners: {
    title: 'Par partenaire',
    column: 'Partenaire',
    lead: 'Événements des partenariats de chacun, du plus au moins fourni.',
    not: 'Qu’un partenaire aux événements plus nombreux agit ou pèse davantage. On écrit plus sur certains que sur d’autres, et tous n’ont pas été cherchés dans tous les pays.',
  },
  years: {
    title: 'Par année',
    column: 'Année',
    lead: (undated) =>
      `Événements selon l’année où ils ont eu lieu, pages selon l’année de leur publication. ${undated} pages n’indiquent pas de date et ne figurent dans aucune année.`,
    before: (year) => `jusqu’en ${year}`,
    not: 'Qu’il se passait moins de choses avant, ou qu’il s’en passe davantage aujourd’hui. Les années les mieux accessibles à la recherche en ligne sont les plus fournies, et la dernière n’est pas achevée.',
    bars: 'Événements par année',
  },
  changes: {
    title: 'Par nature du changement',
    column: 'Changement',
    lead: 'Ce qui a changé, d’après les événements.',
    not: 'Que les débuts l’emportent sur les fins. Un début s’annonce\u00a0; une fin passe souvent sous silence et ne s’apprend, quand elle s’apprend, que bien plus tard.',
  },
  languages: {
    title: 'Par langue de la page',
    column: 'Langue',
    lead: 'Pages selon la langue dans laquelle elles sont écrites.',
    not: 'Que le reste du monde n’a rien dit. Si les pages en langues de la région sont rares, c’est qu’on y a peu cherché.',
  },
  labels: {
    title: 'Par étiquette du média',
    column: 'Étiquette',
    lead: 'Pages selon qui se tient derrière le média, d’après ce qui est public.',
    not: 'Qu’une page d’un type dit vrai et celle d’un autre faux. L’étiquette dit qui parle.',
  },
  independence: {
    title: 'Sources indépendantes',
    column: 'Sources indépendantes d’un événement',
    lead: (count, part) =>
      `${count} événements, soit ${part}, sont attestés par deux sources indépendantes au moins. Les reprises d’une même dépêche comptent pour une\u00a0; médias d’État, parties au conflit et réseaux de propagande pour aucune.`,
    row: (count) => (count === 4 ? '4 et plus' : String(count)),
    not: 'Qu’un événement aux sources nombreuses est certain, ou que celui qui n’en a qu’une n’a pas eu lieu. Des médias indépendants peuvent aussi reposer sur une seule déclaration\u00a0; et un texte de loi se passe d’un second.',
  },
  official: {
    title: 'Textes officiels et primaires',
    column: 'Question',
    lead: (count, part) =>
      `${count} partenariats, soit ${part}, citent au moins un texte de l’instance dont c’est l’acte\u00a0: résolution, traité, communiqué. Les autres reposent sur la presse et la recherche.`,
    not: 'Que l’officiel est vrai, ou que ce qui n’a pas de texte officiel ne l’est pas. Armes et combattants arrivent souvent sans aucun texte.',
  },
  origins: {
    title: 'Les deux côtés',
    column: 'Raconté par des médias',
    lead: (both, press) =>
      `De quel côté viennent les médias qui racontent un partenariat\u00a0: ceux du partenaire ou du pays hôte, par leur lieu d’édition ou leur attache. ${both} partenariats sont racontés des deux côtés, ${press} par la presse du pays hôte.`,
    rows: {
      both: 'des deux côtés',
      partner: 'du seul côté du partenaire',
      host: 'du seul côté du pays hôte',
      neither: 'd’aucun des deux\u00a0: d’ailleurs, ou d’origine inconnue',
    },
    not: 'Que ce que racontent les deux côtés est convenu entre eux, ou qu’un média parle pour le pays où il paraît.',
  },
  lags: {
    title: 'De l’événement à son premier écho',
    column: 'Délai',
    lead: 'Jours entre un événement et la première page datée qui le rapporte, parmi celles que nous avons\u00a0; au moins, quand une date est imprécise.',
    rows: {
      'same-day': 'le jour même',
      week: 'dans la semaine',
      month: 'dans le mois',
      quarter: 'dans les 90 jours',
      later: 'plus de 90 jours',
      unknown: 'aucune page datée depuis',
    },
    not: 'Que personne n’en avait parlé avant. C’est la première page trouvée, non la première parue.',
  },
  secondRead: {
    title: 'Relus',
    column: 'Question',
    lead: 'Événements confrontés à leurs pages par quelqu’un qui ne les avait pas écrits.',
    not: 'Qu’un événement relu est vrai. Il dit ce que disent ses pages\u00a0; elles peuvent se tromper.',
  },
  thin: {
    title: 'Ce qui est mince',
    lead: (one, page, none) =>
      `${one} partenariats n’ont qu’un événement\u00a0; ${page} reposent sur une seule page\u00a0; ${none} événements n’ont aucune source indépendante.`,
    hosts: 'Pays aux événements les moins nombreux',
    column: 'Pays',
    breadth: (states, partners) =>
      `Sur ${states} États, pour ${partners} partenaires à chercher dans chacun (les voisins et leurs missions comptent pour un)\u00a0:`,
    covered: 'couvert',
    nothing: 'rien trouvé',
    notLooked: 'non cherché',
    partner: 'Partenaire',
    neighbours: 'Voisins et leurs organisations',
    coverage: 'Ce qui a été cherché, pays par pays',
    not: 'Qu’un pays aux événements rares a peu de liens. C’est là qu’on a le moins lu\u00a0; où personne n’a cherché, la carte dit «\u00a0non couvert\u00a0».',
  },
};
