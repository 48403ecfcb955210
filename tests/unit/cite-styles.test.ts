/**
 * Citations in the styles. Examples marked "published" are the styles' own, found as quoted by others: the APA's on
 * newspaper articles and web pages (De La Salle University's library, voyonsvoir.net), its French adaptation (Marc
 * Couture, profmcouture.ca), Chicago's (its quick guide of the 17th edition; Piedmont Virginia Community College), the
 * MLA's (Pierce College's library, after the Handbook).
 */
import { describe, expect, test } from 'vitest';
import { apa } from '../../src/cite/apa.ts';
import { chicago } from '../../src/cite/chicago.ts';
import type { Citable } from '../../src/cite/citable.ts';
import { citeEvent, citePage, citeSource, citeView, type AtlasFacts } from '../../src/cite/makers.ts';
import { mla } from '../../src/cite/mla.ts';
import { htmlOf, type Run } from '../../src/cite/runs.ts';

/** Italics between asterisks, no-break spaces as plain ones. */
const shown = (runs: readonly Run[]): string =>
  runs
    .map(({ text, italic }) => (italic ? `*${text}*` : text))
    .join('')
    .replace(/[\u00a0\u202f]/g, ' ');

const work = (fields: Partial<Citable>): Citable => ({ id: 'x', type: 'webpage', authors: [], ...fields });

const carey = work({
  type: 'article-newspaper',
  authors: [{ family: 'Carey', given: 'Benedict' }],
  title: 'Can we get better at forgetting?',
  container: 'The New York Times',
  issued: { year: 2019, month: 3, day: 22 },
});
const stobbe = work({
  type: 'article-newspaper',
  authors: [{ family: 'Stobbe', given: 'Mike' }],
  title: 'Cancer death rate in U.S. sees largest one-year drop ever',
  container: 'Chicago Tribune',
  issued: { year: 2020, month: 1, day: 8 },
});
const bologna = work({
  authors: [{ family: 'Bologna', given: 'Caroline' }],
  title: 'Why some people with anxiety love watching horror movies',
  container: 'HuffPost',
  issued: { year: 2019, month: 10, day: 31 },
  url: 'https://www.huffpost.com/entry/anxiety-love-watching-horror-movies_l_5d277587e4b02a5a5d57b59e',
});
const manjoo = work({
  type: 'article-newspaper',
  authors: [{ family: 'Manjoo', given: 'Farhad' }],
  title: 'Snap Makes a Bet on the Cultural Supremacy of the Camera',
  container: 'New York Times',
  issued: { year: 2017, month: 3, day: 8 },
  url: 'https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html',
});
const lundman = work({
  authors: [{ family: 'Lundman', given: 'Susan' }],
  title: 'How to Make Vegetarian Chili',
  container: 'eHow',
  url: 'https://www.ehow.com/how_10727_make-vegetarian-chili.html',
  accessed: { year: 2015, month: 7, day: 6 },
});

describe('APA', () => {
  test('a newspaper article, its title a question (published)', () => {
    expect(shown(apa(carey, 'en'))).toBe(
      'Carey, B. (2019, March 22). Can we get better at forgetting? *The New York Times*.',
    );
  });

  test('a newspaper article without an address (published)', () => {
    expect(shown(apa(stobbe, 'en'))).toBe(
      'Stobbe, M. (2020, January 8). Cancer death rate in U.S. sees largest one-year drop ever. *Chicago Tribune*.',
    );
  });

  test('a page of a news site: the title leans, the site does not (published)', () => {
    expect(shown(apa(bologna, 'en'))).toBe(
      'Bologna, C. (2019, October 31). *Why some people with anxiety love watching horror movies*. HuffPost. https://www.huffpost.com/entry/anxiety-love-watching-horror-movies_l_5d277587e4b02a5a5d57b59e',
    );
  });

  test('in French a changing page is retrieved on a day (published)', () => {
    const couture = work({
      authors: [{ family: 'Couture', given: 'Marc' }],
      title: 'Une adaptation française des normes bibliographiques de l’APA',
      container: 'Site de l’auteur',
      issued: { year: 2021, month: 5, day: 17 },
      version: '7',
      accessed: { year: 2021, month: 5, day: 26 },
      url: 'http://profmcouture.ca/apa',
    });
    // The version is ours: it is what makes a page one that changes.
    expect(shown(apa(couture, 'fr')).replace(' (Version 7)', '')).toBe(
      'Couture, M. (2021, 17 mai). *Une adaptation française des normes bibliographiques de l’APA*. Site de l’auteur. Récupéré le 26 mai 2021 de http://profmcouture.ca/apa',
    );
  });

  test('nobody named: the title comes first; no date: n.d., and when it was read', () => {
    const page = work({
      title: 'Tarha Nakl 2',
      container: 'ASPA',
      url: 'https://aspa.africa/x/',
      accessed: { year: 2026, month: 11, day: 1 },
    });
    expect(shown(apa(page, 'en'))).toBe(
      '*Tarha Nakl 2*. (n.d.). ASPA. Retrieved November 1, 2026, from https://aspa.africa/x/',
    );
    expect(shown(apa(page, 'fr'))).toBe(
      '*Tarha Nakl 2*. (s. d.). ASPA. Récupéré le 1er novembre 2026 de https://aspa.africa/x/',
    );
  });

  test('an organisation is the author of its own page, and its site is not named again', () => {
    const page = work({
      title: 'Facts',
      publisher: 'World Health Organization',
      container: 'World Health Organization',
    });
    expect(shown(apa({ ...page, issued: { year: 2018, month: 5 } }, 'en'))).toBe(
      'World Health Organization. (2018, May). *Facts*.',
    );
  });

  test('no title: what it is, in brackets', () => {
    const page = work({
      type: 'article-newspaper',
      container: 'AllAfrica',
      issued: { year: 2023, month: 11, day: 18 },
    });
    expect(shown(apa(page, 'en'))).toBe('[News article]. (2023, November 18). *AllAfrica*.');
    expect(shown(apa(page, 'fr'))).toBe('[Article de presse]. (2023, 18 novembre). *AllAfrica*.');
  });

  test('two, three and more than twenty authors', () => {
    const named = (count: number): Citable =>
      work({
        title: 'T',
        authors: Array.from({ length: count }, (_, index) => ({ family: `F${index + 1}`, given: 'Jean-Marc A' })),
      });
    expect(shown(apa(named(2), 'en'))).toBe('F1, J.-M. A., & F2, J.-M. A. (n.d.). *T*.');
    expect(shown(apa(named(2), 'fr'))).toBe('F1, J.-M. A. et F2, J.-M. A. (s. d.). *T*.');
    expect(shown(apa(named(3), 'en'))).toBe('F1, J.-M. A., F2, J.-M. A., & F3, J.-M. A. (n.d.). *T*.');
    const many = shown(apa(named(22), 'en'));
    expect(many).toContain('F19, J.-M. A., . . . F22, J.-M. A. (n.d.)');
    expect(many).not.toContain('F20');
  });

  test('an approximate date says so', () => {
    expect(shown(apa(work({ title: 'T', issued: { year: 2022, month: 2, circa: true } }), 'en'))).toBe(
      '*T*. (ca. 2022, February).',
    );
  });
});

describe('MLA', () => {
  test('a page of a site, undated, and when it was read (published)', () => {
    expect(shown(mla(lundman, 'en'))).toBe(
      'Lundman, Susan. “How to Make Vegetarian Chili.” *eHow*, www.ehow.com/how_10727_make-vegetarian-chili.html. Accessed 6 July 2015.',
    );
  });

  test('a page with author, publisher and date (published)', () => {
    const morin = work({
      authors: [{ family: 'Morin', given: 'Amy' }],
      title: 'Mom Am I Fat?: Helping Your Teen Have a Positive Body Image',
      container: 'Verywell Family',
      publisher: 'About Inc.',
      issued: { year: 2019, month: 1, day: 18 },
      url: 'https://www.verywellfamily.com/media-and-teens-body-image-2611245',
      accessed: { year: 2019, month: 5, day: 12 },
    });
    expect(shown(mla(morin, 'en'))).toBe(
      'Morin, Amy. “Mom Am I Fat?: Helping Your Teen Have a Positive Body Image.” *Verywell Family*, About Inc., 18 Jan. 2019, www.verywellfamily.com/media-and-teens-body-image-2611245. Accessed 12 May 2019.',
    );
  });

  test('nobody named, no date (published)', () => {
    const guitar = work({
      title: 'How to Teach Yourself Guitar',
      container: 'eHow',
      publisher: 'Demand Media',
      url: 'https://www.ehow.com/how_5298173_teach-yourself-guitar.html',
      accessed: { year: 2016, month: 6, day: 24 },
    });
    expect(shown(mla(guitar, 'en'))).toBe(
      '“How to Teach Yourself Guitar.” *eHow*, Demand Media, www.ehow.com/how_5298173_teach-yourself-guitar.html. Accessed 24 June 2016.',
    );
  });

  test('French quotation marks and words, the stop outside of them', () => {
    expect(shown(mla({ ...lundman, issued: { year: 2014, month: 2 } }, 'fr'))).toBe(
      'Lundman, Susan. « How to Make Vegetarian Chili ». *eHow*, févr. 2014, www.ehow.com/how_10727_make-vegetarian-chili.html. Consulté le 6 juillet 2015.',
    );
  });

  test('two authors are named, of three one', () => {
    const two = work({
      title: 'T',
      authors: [
        { family: 'A', given: 'B' },
        { family: 'C', given: 'D' },
      ],
    });
    expect(shown(mla(two, 'en'))).toBe('A, B, and D C. “T.”');
    expect(shown(mla({ ...two, authors: [...two.authors, { family: 'E' }] }, 'en'))).toBe('A, B, et al. “T.”');
    const printed = work({ title: 'T', authors: [{ literal: 'Chen Lifei' }, { literal: 'Zou Song' }] });
    expect(shown(mla(printed, 'en'))).toBe('Chen Lifei and Zou Song. “T.”');
  });

  test('no title: what it is, without quotation marks; a report leans', () => {
    expect(shown(mla(work({ type: 'article-newspaper', container: 'AllAfrica' }), 'en'))).toBe(
      'News article. *AllAfrica*.',
    );
    const report = work({ type: 'report', title: 'Order from Chaos', publisher: 'Institute', issued: { year: 2021 } });
    expect(shown(mla(report, 'en'))).toBe('*Order from Chaos*. Institute, 2021.');
  });
});

describe('Chicago', () => {
  test('a newspaper article (published)', () => {
    expect(shown(chicago(manjoo, 'en'))).toBe(
      'Manjoo, Farhad. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” *New York Times*, March 8, 2017. https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.',
    );
  });

  test('a page of an organisation without a date: when it was read (published)', () => {
    const toys = work({
      title: 'McDonald’s Happy Meal Toy Safety Facts',
      publisher: 'McDonald’s Corporation',
      accessed: { year: 2008, month: 7, day: 19 },
    });
    expect(shown(chicago(toys, 'en'))).toBe(
      'McDonald’s Corporation. “McDonald’s Happy Meal Toy Safety Facts.” Accessed July 19, 2008.',
    );
    expect(shown(chicago(toys, 'fr'))).toBe(
      'McDonald’s Corporation. « McDonald’s Happy Meal Toy Safety Facts ». Consulté le 19 juillet 2008.',
    );
  });

  test('an unsigned article stands under its newspaper', () => {
    const unsigned = work({
      type: 'article-newspaper',
      title: 'In Texas, Ad Heats Up Race for Governor',
      container: 'New York Times',
      issued: { year: 2002, month: 7, day: 30 },
    });
    expect(shown(chicago(unsigned, 'en'))).toBe(
      '*New York Times*. “In Texas, Ad Heats Up Race for Governor.” July 30, 2002.',
    );
  });

  test('two authors, the first turned round (published, of a book)', () => {
    const book = work({
      type: 'report',
      title: 'A Curious Mind: The Secret to a Bigger Life',
      authors: [
        { family: 'Grazer', given: 'Brian' },
        { family: 'Fishman', given: 'Charles' },
      ],
      publisher: 'Simon & Schuster',
      issued: { year: 2015 },
    });
    // The book's place, New York, is none that a page has.
    expect(shown(chicago(book, 'en'))).toBe(
      'Grazer, Brian, and Charles Fishman. *A Curious Mind: The Secret to a Bigger Life*. Simon & Schuster, 2015.',
    );
  });

  test('an undated article of a newspaper: when it was read stands by itself', () => {
    const wire = work({
      type: 'article-newspaper',
      authors: [{ literal: 'AFP' }],
      title: 'T',
      container: 'Some Paper',
      accessed: { year: 2026, month: 11, day: 23 },
    });
    expect(shown(chicago(wire, 'en'))).toBe('AFP. “T.” *Some Paper*. Accessed November 23, 2026.');
    expect(shown(chicago({ ...wire, issued: { year: 2021, month: 6 } }, 'en'))).toBe(
      'AFP. “T.” *Some Paper*, June 2021.',
    );
  });

  test('of more than ten authors seven are named', () => {
    const authors = Array.from({ length: 11 }, (_, index) => ({ literal: `N${index + 1}` }));
    expect(shown(chicago(work({ title: 'T', authors, issued: { year: 2020 } }), 'en'))).toBe(
      'N1, N2, N3, N4, N5, N6, N7, et al. “T.” 2020.',
    );
  });

  test('neither date nor day of reading: that it has none', () => {
    expect(shown(chicago(work({ title: 'T' }), 'en'))).toBe('“T.” N.d.');
    expect(shown(chicago(work({ title: 'T' }), 'fr'))).toBe('« T ». S. d.');
  });
});

describe('titles', () => {
  test('quotations within are one level down, a mark of its own ends them', () => {
    const title = 'Ecowas Urges "Breakaway States" to Stay, «a call»: Why?';
    expect(shown(mla(work({ title }), 'en'))).toBe('“Ecowas Urges ‘Breakaway States’ to Stay, ‘a call’: Why?”');
    expect(shown(mla(work({ title }), 'fr'))).toBe('« Ecowas Urges “Breakaway States” to Stay, “a call”: Why? ».');
  });

  test('cannot turn the direction of what follows, break the line or become markup', () => {
    const hostile = work({ title: '\u202eevil\u2066 <img src=x onerror=alert(1)>\r\nER  - \u0000 & more' });
    for (const style of [apa, mla, chicago]) {
      const runs = style(hostile, 'en');
      const text = runs.map((run) => run.text).join('');
      expect(text).toContain('evil <img src=x onerror=alert(1)> ER - & more');
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(htmlOf(runs)).toContain('evil &lt;img src=x onerror=alert(1)&gt; ER - &amp; more');
    }
  });

  test('an address that is none of the web is left out', () => {
    expect(shown(apa(work({ title: 'T', url: 'javascript:alert(1)' }), 'en'))).toBe('*T*. (n.d.).');
  });
});

describe('a source of the record', () => {
  const facts = {
    url: 'https://example.org/a',
    publisher: 'Some Outlet',
    lang: 'fr',
    kind: 'press',
    outlet: 'private-press',
  } as const;

  test('a newspaper, several names, as printed', () => {
    const source = citeSource(
      'a',
      { ...facts, title: 'T', author: 'Chen Lifei, Zou Song', published: '2022-02-17' },
      '2026-11-23',
    );
    expect(shown(apa(source, 'en'))).toBe(
      'Chen Lifei, & Zou Song. (2022, February 17). T. *Some Outlet*. https://example.org/a',
    );
  });

  test('a wire story reprinted is the agency’s', () => {
    const source = citeSource('a', { ...facts, title: 'T', agency: 'AFP', published: '2022-02' });
    expect(shown(chicago(source, 'en'))).toBe('AFP. “T.” *Some Outlet*, February 2022. https://example.org/a.');
  });

  test('an official body is the author of its text; where a newspaper prints it, the newspaper is named as such', () => {
    const official = { ...facts, title: 'T', kind: 'official', published: '2022' } as const;
    expect(shown(apa(citeSource('a', { ...official, outlet: 'government' }), 'en'))).toBe(
      'Some Outlet. (2022). *T*. https://example.org/a',
    );
    expect(shown(apa(citeSource('a', official), 'en'))).toBe('*T*. (2022). Some Outlet. https://example.org/a');
  });

  test('a span of publication is about its last day', () => {
    expect(citeSource('a', { ...facts, published: '2022-02-01/2022-02-03' }).issued).toEqual({
      year: 2022,
      month: 2,
      day: 3,
      circa: true,
    });
  });
});

describe('a thing of the atlas', () => {
  const atlas: AtlasFacts = {
    title: 'Atlas',
    publisher: null,
    editor: null,
    version: '2026.11',
    readUntil: '2026-06-05',
    lang: 'en',
  };
  const place = { url: 'https://example.org/en/partnership/x/#event-y', accessed: '2026-11-28' };
  const event = { id: 'y', date: '2022-08-15', summary: 'The last soldiers left.' };

  test('an event: no person is invented, its date is not taken for that of the record', () => {
    const made = citeEvent(atlas, event, place);
    expect(shown(apa(made, 'en'))).toBe(
      '*The last soldiers left* (Version 2026.11) [Date of the event: 15 August 2022; record read to 5 June 2026]. (2026, November). Atlas. Retrieved November 28, 2026, from https://example.org/en/partnership/x/#event-y',
    );
    expect(shown(mla(made, 'en'))).toBe(
      '“The last soldiers left.” *Atlas*, version 2026.11, Nov. 2026, example.org/en/partnership/x/#event-y. Date of the event: 15 August 2022; record read to 5 June 2026. Accessed 28 Nov. 2026.',
    );
    expect(shown(chicago(made, 'en'))).toBe(
      '“The last soldiers left.” Atlas. Version 2026.11, November 2026. Date of the event: 15 August 2022; record read to 5 June 2026. https://example.org/en/partnership/x/#event-y.',
    );
  });

  test('in French', () => {
    expect(shown(chicago(citeEvent({ ...atlas, lang: 'fr' }, { ...event, date: '2022-08~' }, place), 'fr'))).toBe(
      '« The last soldiers left ». Atlas. Version 2026.11, novembre 2026. Date de l’événement : vers août 2022 ; relevé arrêté au 5 juin 2026. https://example.org/en/partnership/x/#event-y.',
    );
  });

  test('publisher and editor are named where the data names them', () => {
    const made = citeEvent({ ...atlas, publisher: { name: 'Some School' }, editor: 'A. Person' }, event, place);
    expect(shown(apa(made, 'en'))).toContain(
      'Some School. (2026, November). The last soldiers left [Date of the event: 15 August 2022; record read to 5 June 2026]. In A. Person (Ed.), *Atlas* (Version 2026.11). Retrieved',
    );
    expect(shown(mla(made, 'en'))).toContain('*Atlas*, edited by A. Person, version 2026.11, Some School, Nov. 2026, ');
    expect(shown(chicago(made, 'en'))).toMatch(
      /^Some School\. “The last soldiers left\.” Atlas\. Edited by A\. Person\. Version 2026\.11, November 2026\./,
    );
  });

  test('a version that is no date gives none', () => {
    expect(citeEvent({ ...atlas, version: 'draft' }, event, place).issued).toBeUndefined();
    expect(citeEvent({ ...atlas, version: '2026.13' }, event, place).issued).toBeUndefined();
    expect(citeEvent({ ...atlas, version: '2026-11-28' }, event, place).issued).toEqual({
      year: 2026,
      month: 11,
      day: 28,
    });
  });

  test('a view and a page', () => {
    expect(shown(apa(citeView(atlas, { id: 'v', title: 'Forces, 16 August 2022: France' }, place), 'en'))).toContain(
      '*Forces, 16 August 2022: France* (Version 2026.11) [Interactive map; record read to 5 June 2026]. (2026, November). Atlas.',
    );
    expect(shown(mla(citePage(atlas, { id: 'p', title: 'Method' }, place), 'en'))).toContain(
      'Record read to 5 June 2026. Accessed',
    );
  });
});
