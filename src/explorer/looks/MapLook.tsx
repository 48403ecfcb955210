/** The map, also as a class sees it. */
import { lazy, Suspense, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { drawChip } from '../../draw/chip.ts';
import type * as ClassCards from '../../draw/classCard.ts';
import { NO_FILTER, remains } from '../../draw/markFilter.ts';
import type { MapRow } from '../../draw/marks.ts';
import { chipTip } from '../../i18n/chipTip.ts';
import { classWord } from '../../i18n/classWord.ts';
import { chipWords } from '../../i18n/tieWords.ts';
import type { MarksKey, TipText } from '../../map/props.ts';
import type { Chip } from '../../model/chip.ts';
import { isoOf, type Day } from '../../model/day.ts';
import { Notice } from '../../ui/Notice.tsx';
import { extentOf } from '../atlasData.ts';
import { fillsOf } from '../fills.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { linksOf } from '../linksOf.ts';
import { namedRow } from '../scene.ts';
import type * as TipStrips from '../tipStrips.ts';
import { useMedia } from '../useMedia.ts';
import { usePlaces } from '../usePlaces.ts';
import { PlacesLegend } from './PlacesLegend.tsx';
import type { LookProps } from './look.ts';

/** Diameter of a chip in pixels, as wide and as narrow screens bear it. */
export const CHIP = 24;
const SMALL_CHIP = 18;
/** Names have 22 pixels then, and words 20; on a screen of twice the width they grow with it. */
const CLASS_CHIP = 30;
const WIDE_CLASS_CHIP = 38;
/** So many countries have no room for that: rows are shorter, and a class finds what the shapes say in the key. */
export const MANY = 20;
export const MANY_CHIP = 20;
const MANY_CLASS_CHIP = 25;

/** How much larger than usual the reader set the text: what the map says grows with it, as far as there is room. */
function textScale(): number {
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.min(1.5, Math.max(1, size / 16));
}

function yearOf(day: Day): string {
  return isoOf(day).slice(0, 4);
}

interface Screen {
  readonly narrow: boolean;
  /** A class that looks at it holds it in its hands: cards of a projector would not stay at their countries. */
  readonly medium: boolean;
  readonly wide: boolean;
}

function chipSizeFor(count: number, inClass: boolean, { narrow, medium, wide }: Screen): number {
  const many = count > MANY;
  if (narrow) return inClass && !many ? MANY_CHIP : SMALL_CHIP;
  if (!inClass) return many ? MANY_CHIP : CHIP;
  if (medium) return many ? MANY_CHIP : CHIP;
  if (many) return wide ? CLASS_CHIP : MANY_CLASS_CHIP;
  return wide ? WIDE_CLASS_CHIP : CLASS_CHIP;
}

/** Nobody waits for it on the first screen; a class has all of it at once. */
const ClassBar = lazy(() => import('./ClassBar.tsx'));
const ClassKey = lazy(() => import('./ClassKey.tsx'));
let loading: Promise<typeof ClassCards> | null = null;
function classCards(): Promise<typeof ClassCards> {
  if (loading === null) {
    loading = import('../../draw/classCard.ts');
    // Who waits for them says what is to be said where one of them does not come.
    void Promise.allSettled([import('./ClassBar.tsx'), import('./ClassKey.tsx')]);
  }
  return loading;
}
/** What a card shows beside its words: asked for with the first card. */
let strips: typeof TipStrips | null = null;
let stripsAsked: Promise<unknown> | null = null;
function askForStrips(): Promise<unknown> {
  // Without it a card has its words.
  stripsAsked ??= import('../tipStrips.ts').then((there) => (strips = there)).catch(() => null);
  return stripsAsked;
}
const AtlasMap = lazy(() => import('../../map/AtlasMap.tsx'));

export function MapLook({ data, scene, state, dispatch, filter = NO_FILTER }: LookProps): ReactNode {
  const { view } = state;
  const { wording } = data;
  const { ui, legend } = wording.messages;
  const { lives, chips, choice, selection, question, dateWords, changeDays, changed } = scene;
  // A row keeps its identity while neither it nor its mark of change does.
  const rows = useMemo(
    () => scene.rows.map((row) => (changed.has(row.host) ? { ...row, changed: changed.get(row.host)! } : row)),
    [scene.rows, changed],
  );
  const { hosts, partners } = choice;
  const inClass = view.view === 'class';
  const cards = inClass ? use(classCards()) : undefined;
  const hidden = inClass && view.hidden;
  const narrow = useMedia('(max-width: 36rem)');
  const medium = useMedia('(max-width: 60rem)');
  const compact = hosts.length > MANY;
  const [unseen, setUnseen] = useState<MarksKey>({ coded: [], bare: [], wordless: [], left: [] });
  const letters = useCallback((chip: Chip) => data.lettersOf(chip.partner, chip.formation), [data]);
  const tipOf = useCallback(
    (row: MapRow): TipText => {
      const items = (hidden ? [] : row.chips).map((chip) => ({
        ...chipTip(wording, chip, data.ties),
        glyph: drawChip(chip, { letters: letters(chip), colorIndex: data.colorOf(chip.partner), size: CHIP }),
        strip: strips?.stripOf(lives, chip, view, data.colorOf(chip.partner)),
      }));
      return {
        title: row.name,
        items,
        ...(items.some(({ strip }) => strip) ? { years: [yearOf(view.from), yearOf(view.to)] } : {}),
        ...(row.thin ? { foot: ui.thinTime } : {}),
        ...(strips ? {} : { more: askForStrips() }),
      };
    },
    [wording, data, letters, ui, hidden, lives, view],
  );
  const nameOf = useCallback((host: string) => wording.names.party(host).name, [wording]);
  const wordOf = useCallback((chip: Chip) => classWord(wording, chip), [wording]);
  const rowName = useCallback(
    (row: MapRow) =>
      // What the class does not see yet is not read out to it either.
      hidden
        ? row.name
        : [
            row.name,
            ...row.chips.map((chip) =>
              row.changed?.includes(chip.partner)
                ? `${chipWords(wording, chip)} (${legend.changed})`
                : chipWords(wording, chip),
            ),
            ...(row.thin ? [ui.thinTime] : []),
          ].join('. '),
    [wording, ui, legend, hidden],
  );
  // A class is told every country's name, also of those that it is not asked about.
  const shown = useMemo(() => {
    // On a phone those that it is asked about have all the room.
    if (!inClass || narrow) return rows;
    const asked = new Set(hosts);
    const others = data.index.hosts.filter((host) => !asked.has(host));
    const { names } = wording;
    return [...rows, ...others.map((host): MapRow => ({ host, ...namedRow(names, host), chips: [] }))];
  }, [inClass, narrow, rows, hosts, data, wording]);
  const extent = useMemo(() => extentOf(data, hosts, view.told), [data, hosts, view.told]);
  const dimmed = useMemo(
    () => new Set(rows.filter((row) => !remains(row, filter)).map(({ host }) => host)),
    [rows, filter],
  );
  const fills = useMemo(
    () => (hidden ? undefined : fillsOf(chips, partners, data.colorOf, dimmed)),
    [partners, chips, data, dimmed, hidden],
  );
  const chosen = inClass ? null : (selection?.host ?? null);
  const links = useMemo(
    () => linksOf(data, scene.lives, choice, chosen, view.at, view.told !== undefined),
    [data, scene.lives, choice, chosen, view.at, view.told],
  );
  const { shownPlaces, sites, onNear } = usePlaces(data, scene, state, filter);
  const [scale] = useState(textScale);
  const wide = useMedia('(min-width: 90rem) and (min-height: 56rem)');
  const step = useCallback(
    (day: Day) => {
      dispatch({ type: 'playing', playing: false });
      dispatch({ type: 'at', at: day, step: true });
    },
    [dispatch],
  );
  const hide = useCallback((next: boolean) => dispatch({ type: 'hidden', hidden: next }), [dispatch]);
  const leave = useCallback(() => dispatch({ type: 'look', look: 'map' }), [dispatch]);
  const frame = (
    <div className={compact ? 'map-frame map-frame-tall' : 'map-frame'}>
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
            rows={shown}
            hidden={hidden}
            letters={letters}
            colorOf={data.colorOf}
            tipOf={tipOf}
            nameOf={nameOf}
            rowName={rowName}
            labels
            fills={fills}
            dimmed={dimmed}
            links={links}
            places={shownPlaces}
            placeSites={sites}
            placesFrom={data.index.placesFrom}
            placesAlways={partners.length === 1}
            onNear={onNear}
            chipSize={chipSizeFor(hosts.length, inClass, { narrow, medium, wide }) * scale}
            // On a phone the words stand in the list below.
            compact={compact || (inClass && narrow)}
            wordOf={inClass ? wordOf : undefined}
            cards={cards}
            onKey={inClass ? setUnseen : undefined}
            selected={selection?.host ?? null}
            camera={view.map}
            onCamera={(camera) => dispatch({ type: 'camera', camera })}
            onSelect={(id) => dispatch({ type: 'select', select: id })}
            words={{
              zoomIn: ui.zoomIn,
              zoomOut: ui.zoomOut,
              wholeMap: ui.wholeMap,
              name: ui.mapName(question, dateWords),
              help: ui.mapHelp,
              fingers: ui.mapFingers,
              wheel: ui.mapWheel,
              gathered: ui.gathered,
            }}
            wheel="modifier"
          />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
  if (!inClass) {
    return (
      <>
        {frame}
        <PlacesLegend states={(shownPlaces ?? []).map((place) => place.state)} messages={wording.messages} />
      </>
    );
  }
  return (
    <>
      <Suspense fallback={<p className="class-sentence">{scene.sentence}</p>}>
        <ClassBar
          sentence={scene.sentence}
          messages={wording.messages}
          hidden={hidden}
          onHidden={hide}
          at={view.at}
          changeDays={changeDays}
          onStep={step}
          onLeave={leave}
          busy={selection !== null}
        />
      </Suspense>
      {frame}
      {/* Its room is there from the beginning: the map is laid out once. */}
      <Suspense fallback={<div className={compact ? 'class-foot class-foot-side' : 'class-foot'} />}>
        <ClassKey
          // Other countries and partners have another key, as they have another map.
          key={[...hosts, '', ...partners].join(' ')}
          data={data}
          partners={partners}
          rows={shown}
          unseen={unseen}
          hidden={hidden}
          compact={compact}
          changed={changed.size > 0}
          onHosts={(chosen) => dispatch({ type: 'hosts', hosts: chosen })}
        />
      </Suspense>
    </>
  );
}
