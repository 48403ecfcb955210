import type { MethodText } from './method.ts';

const number = (count: number): string => count.toLocaleString('en');

/** The rules stand in the words of the code that keeps them: `src/model/` and `src/query/`. */
export const methodEn: MethodText = {
  title: 'Method',
  lead: 'What the atlas takes in, what its words and marks mean, how it was made, and what it cannot say.',
  sections: (facts) => [
    {
      id: 'inclusion',
      title: 'What is taken in',
      body: [
        'The atlas records **what was publicly reported**, and by whom. An event is taken in if a published page reports it, if it concerns forces, agreements, arms and other supplies, diplomatic relations or sanctions between a partner and a host, and if its date is known at least to the year. Without at least one dated, cited page an event is not shown; the build of the site fails.',
        'Neighbours, regional organisations, the United Nations and the host’s own decisions are recorded by the same rules as distant powers. The order in which partners or countries stand says nothing of their weight.',
        `At this version the record holds ${number(facts.partnerships)} partnerships with ${number(facts.events)} events, ${number(facts.context)} events of context, and ${number(facts.citations)} citations of ${number(facts.sources)} pages from ${number(facts.outlets)} outlets. ${number(facts.pending)} more events wait outside of it, since something in them is not proven.`,
      ],
    },
    {
      id: 'words',
      title: 'Words',
      body: [
        'A **partnership** is one tie between a **partner** and a **host** that can begin and end by itself. Sharing intelligence and flying over a country are two; a sanction told from both sides is one. It is **cooperation** where the host consents, **adverse** where it does not, and **contested** where a rival authority consents in its place.',
        'A **formation** is a named force or mission. It speaks for its partner only if it is an organ of that state. An **event** is one dated change. All the words are explained in the [glossary](glossary).',
      ],
    },
    {
      id: 'dates',
      title: 'Dates',
      body: [
        'The date of an event is the day on which it happened, never that of the article. What is not known to the day is written as it is known: a month, a year, “about”, one of two days, or a day between two.',
        'A question about a date counts the events that had certainly happened by then. An event whose uncertain date only may lie before it is named as possible.',
      ],
    },
    {
      id: 'status',
      title: 'Rules of status',
      body: [
        'The status of a partnership is never typed in. It follows from its events, in the order of their latest possible dates.',
        {
          terms: [
            ['proposed', 'something was proposed'],
            ['agreed', 'it was announced, signed or ratified, and has not been reported to work'],
            [
              'in force',
              'it was started, entered into force, imposed, or delivered (of supplies). Of forces the word is “present”',
            ],
            ['suspended', 'the whole tie rests; “resumed” brings back what was suspended'],
            ['ending', 'its end was announced. Of forces the word is “leaving”'],
            ['ended', 'it ended, expired, was lifted or was replaced'],
          ],
        },
        'An end by the terms of a text, such as a treaty denounced with notice, comes on its day by itself. A plan to leave does not: the status stays “ending”, with the words “due …, no report of completion”, until a report says that it was completed. When a tie that replaces another one begins, the older ends, unless the record says that both ran side by side.',
        'Proposing, announcing, signing, ratifying, expanding or reducing only raises a tie that is not yet so far: to “proposed”, “agreed” or, where something is expanded or reduced, “in force”. On any other it changes nothing. Renewing, meeting, refusing, denying or protesting changes no status at all. A single visit or exercise is a point, and sets none. What has ended begins again only by an event that says so. Where what was reported does not fit these words, the event says its effect itself, and that holds; a bare report without one changes nothing. A tie that is older than the record opens with the status in which it then stood, and with its source.',
        facts.fades.length === 0
          ? 'No status fades with time.'
          : `A status of which nothing has been reported for long is drawn as **fading**: ${facts.fades.map(({ question, days }) => `${question.toLocaleLowerCase('en')} after ${number(days)} days`).join('; ')}. Other questions do not fade. A status that neither side ever confirmed lapses there, and comes after those that stand: “no report read for a long time, never confirmed”.`,
      ],
    },
    {
      id: 'standing',
      title: 'Who says so',
      body: [
        'Beside each status stands who vouches for it: both governments, the partner, the host, or third parties only. The press, experts, other states, unnamed officials and armed groups are third parties. To count, a confirmation must be of this very tie: a government that speaks of “instructors” has not acknowledged another force.',
        'These words tell whose statements were read. “The host says so” does not mean that the partner denied it or kept silent: its words may not have been found. A side that evades the question, declines to comment or protests at what is only alleged vouches for nothing; what it said stands in the text. One that condemns a measure taken against it has acknowledged the measure.',
        'A denial is recorded beside the claim and never in its place. It makes the status that rests on the claim **disputed** until that side acknowledges it. Only the partner, the host or the authority in its place can deny. To contest motive, legality or blame is a protest, and changes nothing.',
        'State media, parties to the conflict and propaganda networks show that a claim was made. Alone they set no status, with one exception: what a side says of its own act through its own state media counts as said by that side, and by no other.',
      ],
    },
    {
      id: 'marks',
      title: 'What a mark says, and what it does not',
      body: [
        'A mark on the map answers for one partner in one country, for one question, on one day. Ties of which something was lately reported come first, then those that fade, then those that ended; among these the furthest is shown: in force, ending, suspended, agreed, proposed, ended. Among equals the best confirmed holds the mark, and of those that ended the latest. A notch says that another part is ending or has ended without a successor. Where there were single visits or meetings alone, it says “single visits or meetings reported”. Adverse and contested ties are marks of their own beside it.',
        {
          list: [
            'It does not say how many soldiers there are, how strong a partner is, or how much influence it has. No score is computed.',
            'Two marks are not better than one. Colours and order carry no judgement.',
            '“In force” is what follows from reports, and not a verdict on what is so, nor on what is lawful.',
            '“Nothing found” is not “nothing there”, and neither is “ended”. “Not covered” means that nobody looked.',
            'More events mean that more was reported and read, not that more happened.',
            'It lies in the middle of a country, and not where anybody is. Bases and posts that appear on a map that is zoomed in stand at the town or the base that reports name, and say nothing of who is there today.',
          ],
        },
      ],
    },
    {
      id: 'clocks',
      title: 'Three clocks',
      body: [
        'When something happened, when it was published, and when the page was read for the atlas are kept apart. So two questions can be asked. **As of** a date: what was so, by all that is known today. **As reported by** a date: what a reader could have known on that day.',
        `An event counts as known from the first publication on or after its date; an earlier one proves only a plan. A page without a date proves no day. If every page was published more than ${number(facts.contemporaryDays)} days after it, the event says that no report of the time is held. An act that was public when it was done, such as a treaty or a resolution, then counts from its own day; anything else from the day on which it was reported.`,
      ],
    },
    {
      id: 'sources',
      title: 'Sources and the labels of outlets',
      body: [
        'Each citation names the page, what it supports of that event in words of our own, and the day on which it was read. The whole list stands under [sources](sources); each [outlet](outlets) has a page with its country, its kind, why it is labelled so where a tie to a state is publicly stated, and every event that rests on it, or on it alone.',
        'Reprints of one wire story are one independent source. State media, parties to the conflict, propaganda networks and copies whose original nobody knows are not counted as independent, nor is a page that was out before the event can have been. A label says who stands behind an outlet; it does not say whether a report is true.',
        `What is still missing: ${number(facts.untitled)} pages without a title, ${number(facts.undated)} without a date of publication, ${number(facts.unclassified)} outlets not yet classified.`,
      ],
    },
    {
      id: 'making',
      title: 'How the record was compiled and reviewed',
      body: [
        'Software made it, language models above all, under rules that people set. It searched for published pages, read stored copies of them, often in excerpts, and wrote events from them. So far the second readings were its work too, each in a run that had not written the event. No person has yet gone over the whole. Nothing was taken from memory: each event was written from the pages that it cites.',
        `An event is marked **read twice** when a reader who had not written it compared it with its pages. That holds for ${number(facts.secondRead)} events; ${number(facts.awaiting)} await it and say so. Second readings changed something in ${number(facts.mended)} events; what they found wrong in a release stands under [corrections](corrections). “Read twice” means compared with its sources. It does not mean that what the sources say was checked on the spot.`,
        'A checker goes over the whole record before each build: dates, who says so, denials, ends after ends, unknown names, figures that do not say what they count. A record with a fault is not published.',
      ],
    },
    {
      id: 'coverage',
      title: 'Coverage and known gaps',
      body: [
        `The record was read to ${facts.readUntil} and begins on ${facts.start}. ${facts.sweeps.map(({ partners, on }) => `In each of the ${facts.hosts} countries ${partners} were looked for (last on ${on}).`).join(' ')} Any other partner counts as looked for only where a tie with it is recorded or a country’s coverage names it; elsewhere the atlas says “not covered”.`,
        'It is not even. A few countries were read closely, others only once over; pages in English and French were found more easily than those in other languages; recent years have more pages than earlier ones; what was never published, or only on paper, is missing. How much stands behind each country and year is shown under [what the record covers](coverage); by partner, language, label, independence and delay it is counted in [figures about the record](figures), each with what must not be concluded from it.',
      ],
    },
    {
      id: 'borders',
      title: 'Borders and names',
      body: [
        'Borders are those of Natural Earth, drawn in a projection in which areas are true to size. Disputed ones are dashed. This is no position on any claim, and to name an authority recognises nothing.',
        ...(facts.disputed.length > 0 ? [`Dashed: ${facts.disputed.join('; ')}.`] : []),
        ...(facts.cuts.length > 0
          ? [
              `Where the source draws what is held and not what is claimed, the map goes by the older border: ${facts.cuts.join('; ')}.`,
            ]
          : []),
        'Names of states are those of CLDR, the register that most software uses.',
      ],
    },
    {
      id: 'sensitivity',
      title: 'What is left out on purpose',
      body: [
        {
          list: [
            'Precise positions of troops, and anything that would help to find living people.',
            'Private individuals. Officials are called by their office, and named only where the public act is theirs.',
            'Images of violence, and links that exist to spread propaganda, save where a page is itself the evidence that a claim was made.',
            'Verdicts. An accusation is attributed to who makes it, and the reply stands beside it.',
          ],
        },
      ],
    },
    {
      id: 'corrections',
      title: 'Corrections and versions',
      body: [
        `This is version ${facts.version}. An id once published never dies: a record that is replaced points on, and one that had to be withdrawn says so. Changes to published records stand under [corrections](corrections) (${number(facts.corrections)} so far), changes of the atlas under [changes](changes).`,
      ],
    },
  ],
};
