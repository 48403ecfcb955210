/** What the column of the standing holds, in the words of the data dictionary. */
export const STANDING_ABOUT = {
  en: 'who says so, of that status; in a contested tie "host" and "both" are said of the counterpart, in the host\'s place',
  fr: 'qui affirme cet état ; pour un lien contesté, « host » et « both » s’entendent de l’autorité partenaire, à la place du pays hôte',
} as const;
