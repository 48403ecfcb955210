/** Which systems take which form of an embed, for editors; `docs/embed.md` says the same to those who read code. */
import type { Lang } from '../model/words.ts';

interface SystemsWords {
  readonly lead: string;
  /** Of the columns. */
  readonly heads: readonly string[];
  /** The system, then what its columns say. */
  readonly rows: readonly (readonly string[])[];
  readonly blocked: string;
}

const en: SystemsWords = {
  lead: 'No form holds a style or a script within its text. What a system lets through depends on its version and on what its administrator allows. This is what the formats of these systems need: the forms were tried as bare pages under the same restrictions, not on the systems’ own servers.',
  heads: ['System', 'Frame', 'Frame and script', 'Picture', 'How'],
  rows: [
    ['Plain HTML', 'yes', 'yes', 'yes', 'Paste it where the map should stand.'],
    [
      'WordPress',
      'where unfiltered HTML is allowed',
      'where unfiltered HTML is allowed',
      'yes',
      '“Custom HTML” block. Where frames are stripped when you save, take the picture.',
    ],
    ['Ghost', 'yes', 'yes', 'yes', 'HTML card.'],
    [
      'Drupal',
      'in a text format that allows iframe',
      'in a text format without the filter',
      'yes',
      '“Full HTML”, or a format in which your administrator allows the tag.',
    ],
    [
      'Moodle',
      'for teachers, where the site allows frames',
      'where the site trusts its teachers',
      'yes',
      'Open the HTML source of the editor and paste.',
    ],
    [
      'Google Sites',
      'yes',
      'not needed: its box has a height of its own',
      'to upload',
      'Insert, Embed, “Embed code” with the frame; or “By URL” with the address in it.',
    ],
    ['Notion', 'by its address', 'no', 'to upload', 'Type /embed and paste the address that stands in the frame.'],
  ],
  blocked:
    'If nothing appears after saving, the system took the frame out: use the picture with its caption, or the link.',
};

const fr: SystemsWords = {
  lead: 'Aucune forme ne contient de style ni de script dans son texte. Ce qu’un système laisse passer dépend de sa version et de ce que permet son administrateur. Voici ce que demandent leurs formats\u00a0: les formes ont été essayées dans des pages nues soumises aux mêmes restrictions, non sur les serveurs de ces systèmes.',
  heads: ['Système', 'Cadre', 'Cadre et script', 'Image', 'Comment faire'],
  rows: [
    ['HTML simple', 'oui', 'oui', 'oui', 'Collez-le là où la carte doit se trouver.'],
    [
      'WordPress',
      'si le HTML non filtré est permis',
      'si le HTML non filtré est permis',
      'oui',
      'Bloc «\u00a0HTML personnalisé\u00a0». Si le cadre disparaît à l’enregistrement, prenez l’image.',
    ],
    ['Ghost', 'oui', 'oui', 'oui', 'Carte HTML.'],
    [
      'Drupal',
      'dans un format de texte qui permet iframe',
      'dans un format de texte sans filtre',
      'oui',
      '«\u00a0HTML complet\u00a0», ou un format dans lequel votre administrateur permet la balise.',
    ],
    [
      'Moodle',
      'pour les enseignants, si le site permet les cadres',
      'si le site fait confiance à ses enseignants',
      'oui',
      'Ouvrez la source HTML de l’éditeur et collez.',
    ],
    [
      'Google Sites',
      'oui',
      'inutile\u00a0: sa boîte a sa propre hauteur',
      'à importer',
      'Insérer, Intégrer, «\u00a0Code d’intégration\u00a0» avec le cadre\u202f; ou «\u00a0Par URL\u00a0» avec l’adresse qu’il contient.',
    ],
    ['Notion', 'par son adresse', 'non', 'à importer', 'Tapez /embed et collez l’adresse qui figure dans le cadre.'],
  ],
  blocked:
    'Si rien n’apparaît après l’enregistrement, le système a retiré le cadre\u00a0: servez-vous de l’image avec sa légende, ou du lien.',
};

export const EMBED_SYSTEMS: Readonly<Record<Lang, SystemsWords>> = { en, fr };
