/** What changed between two dates, in plain sentences computed from the record. */
import type { Chip } from '../model/chip.ts';
import type { Day } from '../model/day.ts';
import type { Group, Lang, Status } from '../model/words.ts';
import type { ChipDifference } from '../query/chipDifferences.ts';
import { dayInWords } from './dates.ts';
import type { Wording } from './tieWords.ts';

interface Noun {
  readonly en: string;
  readonly enPlural: boolean;
  readonly fr: string;
  readonly frFeminine: boolean;
  readonly frPlural: boolean;
}

/** What begins and ends, by group, with the grammar that its verbs need. */
const NOUNS: Readonly<Record<Group, Noun>> = {
  presence: { en: 'presence', enPlural: false, fr: 'la présence', frFeminine: true, frPlural: false },
  agreements: { en: 'agreements', enPlural: true, fr: 'les accords', frFeminine: false, frPlural: true },
  supplies: { en: 'supplies', enPlural: true, fr: 'les fournitures', frFeminine: true, frPlural: true },
  diplomacy: { en: 'relations', enPlural: true, fr: 'les relations', frFeminine: true, frPlural: true },
  pressure: { en: 'measures', enPlural: true, fr: 'les mesures', frFeminine: true, frPlural: true },
};

type Step = Status | 'begun-again' | 'resumed' | 'gone' | 'goes-on' | 'more' | 'fewer';

function stepOf({ before, after, beside }: ChipDifference): Step {
  if (beside) return beside;
  if (after.status === null) return 'gone';
  if (after.status === 'in-force' && before.status === 'suspended') return 'resumed';
  if (after.status === 'in-force' && before.status === 'ended') return 'begun-again';
  // What was ending did not begin: it was renewed, or something else of the same partner stays.
  if (after.status === 'in-force' && before.status === 'ending') return 'goes-on';
  return after.status;
}

function verbEn(step: Step, plural: boolean): string {
  const was = plural ? 'were' : 'was';
  const verbs: Record<Step, string> = {
    proposed: `${was} proposed`,
    agreed: `${was} agreed`,
    'in-force': 'began',
    suspended: `${was} suspended`,
    ending: plural ? 'are ending' : 'is ending',
    ended: 'ended',
    'begun-again': 'began again',
    resumed: 'resumed',
    'goes-on': plural ? 'go on' : 'goes on',
    more: `${was} extended`,
    fewer: `${was} reduced`,
    gone: plural ? 'are no longer reported' : 'is no longer reported',
  };
  return verbs[step];
}

function verbFr(step: Step, { frFeminine, frPlural }: Noun): string {
  const ending = `${frFeminine ? 'e' : ''}${frPlural ? 's' : ''}`;
  const have = frPlural ? 'ont' : 'a';
  const verbs: Record<Step, string> = {
    proposed: `${have} été proposé${ending}`,
    agreed: `${have} été convenu${ending}`,
    'in-force': `${have} commencé`,
    suspended: `${have} été suspendu${ending}`,
    ending: frPlural ? 'prennent fin' : 'prend fin',
    ended: `${have} pris fin`,
    'begun-again': `${have} recommencé`,
    resumed: `${have} repris`,
    'goes-on': frPlural ? 'se poursuivent' : 'se poursuit',
    more: `${have} été étendu${ending}`,
    fewer: `${have} été réduit${ending}`,
    gone: frPlural ? 'ne sont plus signalées' : 'n’est plus signalée',
  };
  return verbs[step];
}

/** `France’s presence in Mali (Operation Barkhane) ended`. */
export function differenceClause(wording: Wording, difference: ChipDifference): string {
  const { names, lang } = wording;
  const { after, before } = difference;
  const noun = NOUNS[after.group];
  const step = stepOf(difference);
  const formation = (step === 'ended' ? (after.formation ?? before.formation) : after.formation) ?? null;
  const label = formation && names.formation(formation) ? ` (${names.formation(formation)!})` : '';
  const where = names.inside(after.host);
  const subject =
    lang === 'fr'
      ? `${noun.fr} ${names.of(after.partner)} ${where}${label}`
      : `${names.of(after.partner)} ${noun.en} ${where}${label}`;
  const verb = lang === 'fr' ? verbFr(step, noun) : verbEn(step, noun.enPlural);
  return `${subject} ${verb}${doubt(after, lang)}`;
}

/** Who does not stand behind it belongs into the sentence. */
function doubt({ standing, disputedBeside }: Chip, lang: Lang): string {
  if (standing === 'disputed') return lang === 'fr' ? ', ce qu’une partie nie' : ', which one side denies';
  if (standing === 'third-party') return lang === 'fr' ? ', selon des tiers' : ', as others report';
  if (disputedBeside) return lang === 'fr' ? ', ce qui est en partie contesté' : ', in part disputed';
  return '';
}

/** How many clauses one sentence bears, and about how many letters: three lines of a desk's screen. */
const MOST = 3;
const LETTERS = 260;

/** One sentence on what changed between two dates; what does not fit is counted. */
export function differenceSentence(wording: Wording, found: readonly ChipDifference[], from: Day, to: Day): string {
  const { lang, messages } = wording;
  const [first, last] = from <= to ? [from, to] : [to, from];
  const [start, end] = [dayInWords(first, lang), dayInWords(last, lang)];
  const lead = lang === 'fr' ? `Entre le ${start} et le ${end}, ` : `Between ${start} and ${end}, `;
  if (found.length === 0)
    return `${lead}${lang === 'fr' ? 'aucun état n’a changé pour les partenaires choisis.' : 'no status changed for the chosen partners.'}`;
  const clauses = found.slice(0, MOST).map((difference) => differenceClause(wording, difference));
  while (clauses.length > 1 && lead.length + clauses.join('; ').length > LETTERS) clauses.pop();
  const rest = found.length - clauses.length;
  const join = messages.punctuation.semicolon;
  return `${lead}${clauses.join(join)}${rest > 0 ? `${join}${messages.ui.andMore(rest)}` : ''}.`;
}
