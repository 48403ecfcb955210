/** All pages that stand without scripts, in one language. */
import { sharedOf, type PagesInput, type WrittenPage } from './parts/shared.ts';
import { changesPage } from './pages/changes.tsx';
import { chronologyPages } from './pages/chronology.tsx';
import { correctionsPage } from './pages/corrections.tsx';
import { countriesPage } from './pages/countries.tsx';
import { contextPage, countryPages } from './pages/country.tsx';
import { coveragePage } from './pages/coverage.tsx';
import { formationPage } from './pages/formation.tsx';
import { gonePages } from './pages/gone.tsx';
import { glossaryPage } from './pages/glossary.tsx';
import { methodPage } from './pages/method.tsx';
import { outletPage } from './pages/outlet.tsx';
import { outletsPage } from './pages/outlets.tsx';
import { partnerPage } from './pages/partner.tsx';
import { partnersPage } from './pages/partners.tsx';
import { partnershipPage } from './pages/partnership.tsx';
import { sourcesPages } from './pages/sources.tsx';

export type { PagesInput, WrittenPage } from './parts/shared.ts';

export function* recordPages(input: PagesInput): Generator<WrittenPage> {
  const shared = sharedOf(input);
  const { facts, index } = shared;
  yield countriesPage(shared);
  for (const host of shared.hostPages) {
    yield* countryPages(shared, host);
    const context = contextPage(shared, host);
    if (context) yield context;
  }
  yield partnersPage(shared);
  for (const partner of index.partners) yield partnerPage(shared, partner);
  for (const formation of facts.record.formations.keys()) yield formationPage(shared, formation);
  for (const tie of shared.details.keys()) yield partnershipPage(shared, tie);
  yield* gonePages(shared);
  yield outletsPage(shared);
  for (const outlet of facts.outlets.keys()) yield outletPage(shared, outlet);
  yield* sourcesPages(shared);
  yield* chronologyPages(shared);
  yield methodPage(shared);
  yield coveragePage(shared);
  yield glossaryPage(shared);
  yield correctionsPage(shared);
  yield changesPage(shared);
}
