/** Runs in the browser: one step of time, ours beside two plain ways, over the same seeded events. */
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import L from 'leaflet';
import { CircleMarker, MapContainer } from 'react-leaflet';
import { rowStore } from '../../src/explorer/rowStore.ts';
import type { Shapes } from '../../src/geo/shapes.ts';
import AtlasMap from '../../src/map/AtlasMap.tsx';
import type { Tie } from '../../src/model/tie.ts';
import { livesOf, type Atlas } from '../../src/query/atlas.ts';
import { decodeIndex } from '../../src/record/decode.ts';
import type { IndexFile } from '../../src/record/format.ts';
import { generateTies } from '../generate.ts';
import { seeded } from '../random.ts';

export interface StepFigures {
  readonly events: number;
  readonly steps: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

const STEPS = 120;
const FIRST = 15_000;
const LAST = 20_600;

/** The days visited: half the steps a week on, half anywhere, as a dragging hand does. */
function days(count: number): number[] {
  const random = seeded(7);
  let day = FIRST;
  return Array.from({ length: count }, (_, index) => {
    day = index % 2 === 0 ? Math.min(LAST, day + 7) : FIRST + random.below(LAST - FIRST);
    return day;
  });
}

/** From input until after the frame was painted. */
function painted(work: () => void): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const start = performance.now();
      work();
      // A task queued from within a frame runs once the frame has been painted.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now() - start);
      requestAnimationFrame(() => undefined);
      document.body.getBoundingClientRect();
      channel.port2.postMessage(null);
    });
  });
}

async function figures(events: number, step: (day: number) => void): Promise<StepFigures> {
  const times: number[] = [];
  for (const day of days(STEPS + 10)) times.push(await painted(() => step(day)));
  const counted = times.slice(10).sort((a, b) => a - b);
  const at = (share: number): number => Number(counted[Math.floor(counted.length * share)]!.toFixed(2));
  return { events, steps: counted.length, medianMs: at(0.5), p95Ms: at(0.95) };
}

function stage(): HTMLElement {
  const root = document.getElementById('root')!;
  const box = document.createElement('div');
  box.style.width = '1000px';
  box.style.height = '640px';
  root.replaceChildren(box);
  return box;
}

const nothing = (): void => undefined;

async function ours(
  ties: readonly Tie[],
  index: IndexFile,
  shapes: Shapes,
  hosts: readonly string[],
): Promise<StepFigures> {
  const atlas: Atlas = { ...decodeIndex(index), ties };
  const names = (host: string): { name: string; short: string } => ({ name: host, short: host });
  const store = rowStore(livesOf(atlas, null), { hosts, partners: index.defaultPartners, group: 'presence' }, names);
  const box = stage();
  box.dataset['bench'] = 'ours';
  const root = createRoot(box);
  const extent = index.view.extent;
  const show = (day: number): void =>
    flushSync(() =>
      root.render(
        <AtlasMap
          shapes={shapes}
          extent={extent}
          rows={store.rowsAt(day)}
          letters={(chip) => chip.partner.slice(0, 2)}
          colorOf={(partner) => index.defaultPartners.indexOf(partner)}
          tipOf={(row) => ({ title: row.name, items: [] })}
          nameOf={(host) => host}
          rowName={(row) => row.name}
          labels
          selected={null}
          camera={null}
          onCamera={nothing}
          onSelect={nothing}
          words={{ zoomIn: 'in', zoomOut: 'out', wholeMap: 'whole', name: 'bench', help: '', fingers: '', wheel: '' }}
          wheel="modifier"
        />,
      ),
    );
  show(FIRST);
  const result = await figures(count(ties), show);
  root.unmount();
  return result;
}

interface Mark {
  readonly lat: number;
  readonly lon: number;
  readonly from: number;
  readonly to: number;
}

/** One marker an event, shown for three years from its day, at its host with some scatter. */
function marksOf(ties: readonly Tie[], shapes: Shapes): Mark[] {
  const random = seeded(3);
  return ties.flatMap((tie) =>
    tie.events.map((event) => {
      const [lon, lat] = shapes.anchors[tie.host] ?? [0, 0];
      return {
        lon: lon + random.next() * 4 - 2,
        lat: lat + random.next() * 4 - 2,
        from: event.latest,
        to: event.latest + 1095,
      };
    }),
  );
}

async function plainLeaflet(ties: readonly Tie[], shapes: Shapes): Promise<StepFigures> {
  const map = L.map(stage(), { preferCanvas: true, attributionControl: false }).setView([12, 15], 4);
  const marks = marksOf(ties, shapes).map((mark) => ({
    ...mark,
    layer: L.circleMarker([mark.lat, mark.lon], { radius: 5 }),
    shown: false,
  }));
  const show = (day: number): void => {
    for (const mark of marks) {
      const visible = mark.from <= day && day < mark.to;
      if (visible === mark.shown) continue;
      mark.shown = visible;
      if (visible) mark.layer.addTo(map);
      else mark.layer.remove();
    }
  };
  show(FIRST);
  const result = await figures(marks.length, show);
  map.remove();
  return result;
}

async function componentAMarker(ties: readonly Tie[], shapes: Shapes): Promise<StepFigures> {
  const marks = marksOf(ties, shapes);
  const root = createRoot(stage());
  const show = (day: number): void =>
    flushSync(() =>
      root.render(
        <MapContainer center={[12, 15]} zoom={4} className="bench-map" attributionControl={false}>
          {marks.map((mark, index) =>
            mark.from <= day && day < mark.to ? (
              <CircleMarker key={index} center={[mark.lat, mark.lon]} radius={5} />
            ) : null,
          )}
        </MapContainer>,
      ),
    );
  show(FIRST);
  const result = await figures(marks.length, show);
  root.unmount();
  return result;
}

function count(ties: readonly Tie[]): number {
  return ties.reduce((sum, tie) => sum + tie.events.length, 0);
}

export interface StepBench {
  readonly real: StepFigures;
  readonly ours: readonly StepFigures[];
  readonly plainLeaflet: readonly StepFigures[];
  readonly componentAMarker: readonly (StepFigures | { readonly events: number; readonly notRun: string })[];
}

async function run(index: IndexFile, shapes: Shapes, sizes: readonly number[]): Promise<StepBench> {
  const hosts = Object.keys(shapes.anchors).filter((id) => /^[A-Z]{3}$/.test(id));
  const ties = (events: number): Tie[] => generateTies({ events, hosts, partners: index.partners });
  const real = await ours(decodeIndex(index).ties, index, shapes, index.hosts);
  const result: {
    ours: StepFigures[];
    plainLeaflet: StepFigures[];
    componentAMarker: StepBench['componentAMarker'][number][];
  } = {
    ours: [],
    plainLeaflet: [],
    componentAMarker: [],
  };
  for (const size of sizes) {
    const made = ties(size);
    result.ours.push(await ours(made, index, shapes, hosts));
    result.plainLeaflet.push(await plainLeaflet(made, shapes));
    result.componentAMarker.push(
      size > 10_000
        ? { events: size, notRun: 'so many components take minutes a step' }
        : await componentAMarker(made, shapes),
    );
  }
  return { real, ...result };
}

(globalThis as unknown as { runBench: typeof run }).runBench = run;
