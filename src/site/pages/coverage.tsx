/** What the record covers, as a table. */
import { CoverageTableView } from '../coveragePage.tsx';
import { pageOf } from '../parts/frame.tsx';
import type { Shared, WrittenPage } from '../parts/shared.ts';
import { COVERAGE_PATH, hostPath, upFrom } from '../paths.ts';

export function coveragePage(shared: Shared): WrittenPage {
  const { facts, index, wording } = shared;
  const { ui } = wording.messages;
  const up = upFrom(COVERAGE_PATH);
  return pageOf(shared, {
    path: COVERAGE_PATH,
    title: ui.coverage,
    description: ui.coverageNote,
    section: 'method',
    wide: true,
    content: (
      <CoverageTableView
        table={facts.coverage}
        index={index}
        wording={wording}
        hrefOf={(host) => `${up}${hostPath(host)}`}
      />
    ),
  });
}
