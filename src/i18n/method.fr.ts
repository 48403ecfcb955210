import { typeset } from '../model/typography.ts';
import type { MethodBlock, MethodFacts, MethodSection, MethodText } from './method.ts';

const number = (count: number): string => count.toLocaleString('fr');

function setBlock(block: MethodBlock): MethodBlock {
  if (typeof block === 'string') return typeset(block, 'fr');
  if ('list' in block) return { list: block.list.map((item) => typeset(item, 'fr')) };
  return { terms: block.terms.map(([term, meaning]) => [typeset(term, 'fr'), typeset(meaning, 'fr')] as const) };
}

function set({ id, title, body }: MethodSection): MethodSection {
  return { id, title: typeset(title, 'fr'), body: body.map(setBlock) };
}

const written = (facts: MethodFacts): MethodSection[] => [
  {
    id: 'inclusion',
    title: 'Ce qui est retenu',
    body: [
      "L'atlas relève **ce qui a été publiquement rapporté**, et par qui. Un événement est retenu si une page publiée le rapporte, s'il touche aux forces, aux accords, aux armes et autres fournitures, aux relations diplomatiques ou aux sanctions entre un partenaire et un hôte, et si sa date est connue au moins à l'année près. Sans au moins une page datée et citée, un événement n'est pas montré ; la construction du site échoue.",
      "Les voisins, les organisations régionales, les Nations unies et les décisions de l'hôte lui-même sont relevés selon les mêmes règles que les puissances lointaines. L'ordre des partenaires et des pays ne dit rien de leur poids.",
      `Dans cette version, le relevé compte ${number(facts.partnerships)} partenariats et ${number(facts.events)} événements, ${number(facts.context)} événements de contexte, et ${number(facts.citations)} renvois à ${number(facts.sources)} pages de ${number(facts.outlets)} médias et éditeurs. ${number(facts.pending)} autres événements attendent au-dehors, faute d'une preuve suffisante.`,
    ],
  },
  {
    id: 'words',
    title: 'Les mots',
    body: [
      "Un **partenariat** est un lien entre un **partenaire** et un **hôte** qui peut commencer et finir de lui-même. Le partage de renseignement et le survol d'un pays en font deux ; une sanction racontée des deux côtés n'en fait qu'un. Il y a **coopération** quand l'hôte consent, lien **hostile** quand il ne consent pas, lien **contesté** quand une autorité rivale consent à sa place.",
      'Une **force ou mission** porte un nom et sert à une partie pour agir. Elle ne parle pour son partenaire que si elle est un organe de cet État. Un **événement** est un changement daté. Tous les mots sont expliqués dans le [glossaire](glossary).',
    ],
  },
  {
    id: 'dates',
    title: 'Les dates',
    body: [
      "La date d'un événement est le jour où il s'est produit, jamais celui de l'article. Ce qui n'est pas connu au jour près est écrit tel qu'on le sait : un mois, une année, « vers », l'un ou l'autre de deux jours, un jour entre deux.",
      "Une question portant sur une date compte les événements qui s'étaient alors produits à coup sûr. Celui dont la date incertaine la précède peut-être est nommé comme possible.",
    ],
  },
  {
    id: 'status',
    title: 'Les règles du statut',
    body: [
      "Le statut d'un partenariat n'est jamais saisi. Il découle de ses événements, pris dans l'ordre de leur date la plus tardive.",
      {
        terms: [
          ['projet', 'quelque chose a été proposé'],
          ['engagement', "c'est annoncé, signé ou ratifié, sans être encore signalé comme effectif"],
          [
            'en vigueur',
            'cela a commencé, est entré en vigueur, a été imposé ou livré (pour des fournitures). Pour des forces, on dit « présence »',
          ],
          ['suspendu', "le lien entier est interrompu ; une reprise rétablit ce qui l'était"],
          ['fin en cours', 'la fin est annoncée. Pour des forces, on dit « départ »'],
          ['fin', "c'est terminé, expiré, levé ou remplacé"],
        ],
      },
      "Une fin fixée par un texte, comme un traité dénoncé avec préavis, vient d'elle-même à sa date. Un départ prévu, non : le statut reste « fin en cours », avec la mention « achèvement non signalé », jusqu'à ce qu'une publication dise qu'il est achevé. Quand commence un lien qui en remplace un autre, le premier prend fin, sauf si le relevé dit qu'ils ont coexisté.",
      "Proposer, annoncer, signer, ratifier, renforcer ou réduire ne fait qu'élever un lien qui n'en est pas encore là : au « projet », à l'« engagement » ou, quand quelque chose est renforcé ou réduit, à « en vigueur ». Sur tout autre lien, cela ne change rien. Renouveler, se rencontrer, refuser, démentir ou protester ne change aucun statut. Une visite ou un exercice isolé est un point et n'en établit aucun. Ce qui a pris fin ne recommence que par un événement qui le dit. Quand ces mots ne conviennent pas à ce qui a été rapporté, l'événement dit lui-même son effet, qui vaut alors ; un simple signalement sans effet ne change rien. Un lien plus ancien que le relevé s'ouvre sur le statut qu'il avait alors, avec sa source.",
      facts.fades.length === 0
        ? "Aucun statut ne s'efface avec le temps."
        : `Un statut dont rien n'est signalé depuis longtemps est dessiné **pâli** : ${facts.fades.map(({ question, days }) => `${question.toLocaleLowerCase('fr')} après ${number(days)} jours`).join(' ; ')}. Les autres questions n'y sont pas soumises. Un statut qu'aucune des deux parties n'a jamais confirmé devient alors caduc et passe après ceux qui tiennent : « rien lu depuis longtemps, jamais confirmé ».`,
    ],
  },
  {
    id: 'standing',
    title: "Qui l'affirme",
    body: [
      "À côté de chaque statut figure qui l'atteste : les deux gouvernements, le partenaire, l'hôte, ou des tiers seulement. La presse, les experts, d'autres États, les responsables anonymes et les groupes armés sont des tiers. Une confirmation doit porter sur ce lien précis : un gouvernement qui parle d'« instructeurs » n'a pas reconnu une autre force.",
      "Cette mention indique de qui les propos ont été lus. « Selon l'hôte » ne veut pas dire que le partenaire a démenti ni qu'il s'est tu : ses propos ont pu ne pas être retrouvés. Une partie qui élude la question, refuse de commenter ou proteste contre ce qui n'est qu'allégué n'atteste rien ; ce qu'elle a dit figure dans le texte. Celle qui condamne une mesure prise contre elle a reconnu cette mesure.",
      "Un démenti est relevé à côté de l'affirmation, jamais à sa place. Il rend **contesté** le statut qui en dépend, jusqu'à ce que cette partie le reconnaisse. Seuls le partenaire, l'hôte ou l'autorité qui en tient lieu peuvent démentir. Discuter du motif, de la légalité ou de la faute est une protestation, et ne change rien.",
      "Les médias d'État, les parties au conflit et les réseaux de propagande attestent qu'une affirmation a été faite. Seuls, ils n'établissent aucun statut, à une exception près : ce qu'une partie dit de son propre acte par son propre média d'État compte comme dit par elle, et par elle seule.",
    ],
  },
  {
    id: 'marks',
    title: "Ce que dit une marque, et ce qu'elle ne dit pas",
    body: [
      "Une marque de la carte répond pour un partenaire dans un pays, sur une question, un jour donné. Viennent d'abord les liens signalés récemment, puis ceux qui pâlissent, puis ceux qui ont pris fin ; parmi eux, la marque montre le plus avancé : en vigueur, fin en cours, suspendu, engagement, projet, fin. À égalité, le mieux confirmé tient la marque et, parmi les liens finis, le dernier. Une encoche signale qu'une autre part prend fin, ou a pris fin sans successeur. S'il n'y a que des visites ou des rencontres, elle dit « visites ou rencontres isolées signalées ». Les liens hostiles et contestés ont leur propre marque, à côté.",
      {
        list: [
          "Elle ne dit pas combien il y a de soldats, ni la puissance d'un partenaire, ni son influence. Aucun score n'est calculé.",
          "Deux marques ne valent pas mieux qu'une. Les couleurs et l'ordre ne portent aucun jugement.",
          '« En vigueur » est ce qui découle des publications, et non un verdict sur ce qui est, ni sur ce qui est licite.',
          "« Rien trouvé » ne veut pas dire qu'il n'y a rien, ni que c'est fini. « Hors du champ » veut dire que personne n'a cherché.",
          "Plus d'événements veut dire qu'on a plus rapporté et plus lu, non qu'il s'est passé plus de choses.",
          "Elle est au milieu d'un pays, et non là où quelqu'un se trouve. Les bases et postes qui paraissent sur une carte agrandie sont placés à la ville ou à la base que nomment les publications, et ne disent rien de qui s'y trouve aujourd'hui.",
        ],
      },
    ],
  },
  {
    id: 'clocks',
    title: 'Trois horloges',
    body: [
      "Le moment où une chose s'est produite, celui où elle a été publiée et celui où la page a été lue pour l'atlas restent distincts. On peut donc poser deux questions. **À une date** : ce qui était, d'après tout ce que l'on sait aujourd'hui. **D'après ce qui était publié à une date** : ce qu'un lecteur pouvait savoir ce jour-là.",
      `Un événement est connu à partir de la première publication parue le jour même ou après ; une publication antérieure n'atteste qu'un projet. Une page sans date n'atteste aucun jour. Si toutes les pages ont paru plus de ${number(facts.contemporaryDays)} jours après, l'événement signale qu'aucune publication de l'époque n'est relevée. Un acte public dès l'origine, comme un traité ou une résolution, compte alors à partir de son propre jour ; tout autre, du jour où il a été rapporté.`,
    ],
  },
  {
    id: 'sources',
    title: 'Les sources et le genre des médias',
    body: [
      "Chaque renvoi nomme la page, ce qu'elle atteste de cet événement, dans nos propres mots, et le jour où elle a été lue. La liste entière se trouve sous [sources](sources) ; chaque [média ou éditeur](outlets) a une page avec son pays, son genre, la raison de ce classement quand un lien avec un État est public, et tous les événements qui reposent sur lui, ou sur lui seul.",
      "Les reprises d'une même dépêche sont une seule source indépendante. Les médias d'État, les parties au conflit, les réseaux de propagande et les copies dont nul ne connaît l'original ne comptent pas comme indépendants, non plus qu'une page parue avant que l'événement ait pu se produire. Le genre dit qui est derrière un média ; il ne dit pas si une information est vraie.",
      `Ce qui manque encore : ${number(facts.untitled)} pages sans titre, ${number(facts.undated)} sans date de publication, ${number(facts.unclassified)} médias pas encore classés.`,
    ],
  },
  {
    id: 'making',
    title: 'Comment le relevé a été établi et relu',
    body: [
      "Des logiciels l'ont établi, des modèles de langue surtout, selon des règles fixées par des personnes. Ils ont cherché des pages publiées, en ont lu des copies conservées, souvent par extraits, et en ont tiré les événements. Jusqu'ici les secondes lectures sont aussi leur travail, chacune faite à part, par une exécution qui n'avait pas rédigé l'événement. Personne n'a encore relu l'ensemble. Rien ne vient de mémoire : chaque événement est rédigé d'après les pages qu'il cite.",
      `Un événement est dit **lu deux fois** quand un lecteur qui ne l'a pas rédigé l'a comparé à ses pages. C'est le cas de ${number(facts.secondRead)} événements ; ${number(facts.awaiting)} l'attendent et le signalent. Les secondes lectures ont modifié ${number(facts.mended)} événements ; ce qu'elles ont trouvé faux dans une version archivée se trouve sous [corrections](corrections). « Lu deux fois » veut dire comparé à ses sources. Cela ne veut pas dire que le contenu des sources a été vérifié sur place.`,
      "Un vérificateur parcourt tout le relevé avant chaque construction : dates, auteurs des affirmations, démentis, fins après la fin, noms inconnus, chiffres qui ne disent pas ce qu'ils comptent. Un relevé fautif n'est pas publié.",
    ],
  },
  {
    id: 'coverage',
    title: 'Le champ du relevé et ses lacunes connues',
    body: [
      `Le relevé est arrêté au ${facts.readUntil} et commence le ${facts.start}. ${facts.sweeps.map(({ partners, on }) => `Dans chacun des ${facts.hosts} pays, on a cherché : ${partners} (dernière recherche le ${on}).`).join(' ')} Tout autre partenaire n'est réputé cherché que là où un lien avec lui est relevé ou là où le champ du pays le nomme ; ailleurs, l'atlas dit « hors du champ du relevé ».`,
      "Il est inégal. Quelques pays ont été lus de près, d'autres une seule fois ; les pages en anglais et en français se trouvent plus aisément que celles d'autres langues ; les années récentes ont plus de pages que les anciennes ; ce qui n'a jamais été publié, ou seulement sur papier, manque. Ce qui soutient chaque pays et chaque année figure sous [ce que couvre le relevé](coverage) ; partenaires, langues, étiquettes, indépendance et délais sont comptés dans [le relevé en chiffres](figures), où chaque chiffre dit ce qu'il ne permet pas de conclure.",
    ],
  },
  {
    id: 'borders',
    title: 'Frontières et noms',
    body: [
      "Les frontières sont celles de Natural Earth, dans une projection qui respecte les surfaces. Celles qui sont contestées sont en tirets. Cela n'exprime aucune position, et nommer une autorité ne vaut aucune reconnaissance.",
      ...(facts.disputed.length > 0 ? [`En tirets : ${facts.disputed.join(' ; ')}.`] : []),
      ...(facts.cuts.length > 0
        ? [
            `Là où la source dessine ce qui est tenu et non ce qui est revendiqué, la carte suit la frontière plus ancienne : ${facts.cuts.join(' ; ')}.`,
          ]
        : []),
      "Les noms d'États sont ceux de CLDR, le registre qu'emploient la plupart des logiciels.",
    ],
  },
  {
    id: 'sensitivity',
    title: 'Ce qui est laissé de côté à dessein',
    body: [
      {
        list: [
          'La position précise de troupes, et tout ce qui aiderait à trouver des personnes vivantes.',
          "Les particuliers. Les responsables sont désignés par leur fonction, et nommés seulement quand l'acte public est le leur.",
          "Les images de violence, et les liens qui ne servent qu'à répandre une propagande, sauf quand la page est elle-même la preuve qu'une affirmation a été faite.",
          'Les verdicts. Une accusation est attribuée à qui la porte, et la réponse figure à côté.',
        ],
      },
    ],
  },
  {
    id: 'corrections',
    title: 'Corrections et versions',
    body: [
      `Cette version est la ${facts.version}. Un identifiant publié ne disparaît jamais : une entrée remplacée renvoie à celle qui suit, et une entrée retirée le dit. Les changements d'entrées publiées se trouvent sous [corrections](corrections) (${number(facts.corrections)} à ce jour), ceux de l'atlas sous [changements](changes).`,
    ],
  },
];

/** Écrit avec des espaces et des apostrophes simples : la typographie est posée à la sortie. */
export const methodFr: MethodText = {
  title: 'Méthode',
  lead: 'Ce que l’atlas retient, ce que disent ses mots et ses marques, comment il est fait, et ce qu’il ne peut pas dire.',
  sections: (facts) => written(facts).map(set),
};
