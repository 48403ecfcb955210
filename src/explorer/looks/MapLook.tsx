/** The map, also as a class sees it. */
import { lazy, Suspense, useCallback, useMemo, type ReactNode } from 'react';
import { drawChip } from '../../draw/chip.ts';
import { NO_FILTER, remains } from '../../draw/markFilter.ts';
import type { MapRow } from '../../draw/marks.ts';
import { chipTip } from '../../i18n/chipTip.ts';
import { chipWords, statusWord } from '../../i18n/tieWords.ts';
import type { TipText } from '../../map/props.ts';
import type { Chip } from '../../model/chip.ts';
import { Notice } from '../../ui/Notice.tsx';
import { extentOf } from '../atlasData.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { useMedia } from '../useMedia.ts';
import type { LookProps } from './look.ts';

/** Diameter of a chip in pixels, as wide and as narrow screens bear it. */
const CHIP = 24;
const SMALL_CHIP = 18;
const CLASS_CHIP = 34;

const AtlasMap = lazy(() => import('../../map/AtlasMap.tsx'));

export function MapLook({ data, scene, state, dispatch, filter = NO_FILTER }: LookProps): ReactNode {
  const { view } = state;
  const { wording } = data;
  const { ui } = wording.messages;
  const { rows, chips, choice, selection, question, dateWords } = scene;
  const { hosts, partners } = choice;
  const inClass = view.view === 'class';
  const letters = useCallback((chip: Chip) => data.lettersOf(chip.partner, chip.formation), [data]);
  const tipOf = useCallback(
    (row: MapRow): TipText => ({
      title: row.name,
      items: row.chips.map((chip) => ({
        ...chipTip(wording, chip, data.ties),
        glyph: drawChip(chip, { letters: letters(chip), colorIndex: data.colorOf(chip.partner), size: CHIP }),
      })),
      ...(row.thin ? { foot: ui.thinTime } : {}),
    }),
    [wording, data, letters, ui],
  );
  const nameOf = useCallback((host: string) => wording.names.party(host).name, [wording]);
  const wordOf = useCallback(
    (chip: Chip) => (chip.status ? statusWord(wording, chip.status, chip.group) : ''),
    [wording],
  );
  const rowName = useCallback(
    (row: MapRow) =>
      [row.name, ...row.chips.map((chip) => chipWords(wording, chip)), ...(row.thin ? [ui.thinTime] : [])].join('. '),
    [wording, ui],
  );
  const extent = useMemo(() => extentOf(data.index, hosts), [data, hosts]);
  const dimmed = useMemo(
    () => new Set(rows.filter((row) => !remains(row, filter)).map(({ host }) => host)),
    [rows, filter],
  );
  // With one partner chosen, countries are filled by its status.
  const fills = useMemo(() => {
    const [partner, ...more] = partners;
    if (partner === undefined || more.length > 0) return undefined;
    // A sanction or a contested force is a mark beside the chip; with nothing else it is what the country is filled by.
    return Object.fromEntries(
      chips.flatMap((chip) => {
        const status = chip.status ?? chip.beside[0]?.status;
        return status && !dimmed.has(chip.host) ? [[chip.host, { status, colorIndex: data.colorOf(partner) }]] : [];
      }),
    );
  }, [partners, chips, data, dimmed]);
  const narrow = useMedia('(max-width: 36rem)');
  return (
    <div className="map-frame">
      <ErrorBoundary
        fallback={
          <Notice
            tone="problem"
            title={ui.mapFailed}
            action={{ label: ui.reload, run: () => window.location.reload() }}
          />
        }
      >
        <Suspense fallback={<p className="map-wait">{ui.loading}</p>}>
          <AtlasMap
            shapes={data.shapes}
            extent={extent}
            rows={rows}
            letters={letters}
            colorOf={data.colorOf}
            tipOf={tipOf}
            nameOf={nameOf}
            rowName={rowName}
            labels
            fills={fills}
            dimmed={dimmed}
            chipSize={inClass ? CLASS_CHIP : narrow ? SMALL_CHIP : CHIP}
            wordOf={inClass ? wordOf : undefined}
            selected={selection?.host ?? null}
            camera={view.map}
            onCamera={(camera) => dispatch({ type: 'camera', camera })}
            onSelect={(host) => dispatch({ type: 'select', select: host })}
            words={{
              zoomIn: ui.zoomIn,
              zoomOut: ui.zoomOut,
              wholeMap: ui.wholeMap,
              name: ui.mapName(question, dateWords),
              help: ui.mapHelp,
              gathered: ui.gathered,
            }}
            wheel="modifier"
          />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
