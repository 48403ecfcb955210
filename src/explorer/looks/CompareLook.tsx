/** Two dates as two maps with the differences in sentences; two partners; two countries. */
import { lazy, Suspense, useCallback, useId, useMemo, type ReactNode } from 'react';
import { drawChip } from '../../draw/chip.ts';
import type { MapRow } from '../../draw/marks.ts';
import { chipTip } from '../../i18n/chipTip.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { chipParts, chipWords } from '../../i18n/tieWords.ts';
import type { Chip } from '../../model/chip.ts';
import type { Day } from '../../model/day.ts';
import { COMPARISONS } from '../../model/view.ts';
import { isThin } from '../../query/atlas.ts';
import { chipsAt } from '../../query/chipsAt.ts';
import { pairsOf, sharedHosts } from '../../query/sideBySide.ts';
import type { TipText } from '../../map/props.ts';
import { DateField } from '../../timeline/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SortableTable } from '../../ui/SortableTable.tsx';
import { extentOf } from '../atlasData.ts';
import { Differences } from '../Differences.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { fillsOf } from '../fills.ts';
import { useMedia } from '../useMedia.ts';
import './compareLook.css';
import type { LookProps } from './look.ts';

const AtlasMap = lazy(() => import('../../map/AtlasMap.tsx'));

export default function CompareLook(props: LookProps): ReactNode {
  const { messages } = props.data.wording;
  const { by } = props.state.view;
  return (
    <section className="look" aria-label={messages.looks.compare}>
      <div className="looks" role="group" aria-label={messages.ui.compareWhat}>
        {COMPARISONS.map((one) => (
          <button
            key={one}
            type="button"
            data-compare={one}
            aria-pressed={one === by}
            onClick={() => props.dispatch({ type: 'compare', by: one, pair: null })}
          >
            {messages.ui.compareModes[one]}
          </button>
        ))}
      </div>
      {by === 'partners' ? <Partners {...props} /> : by === 'hosts' ? <Hosts {...props} /> : <Dates {...props} />}
    </section>
  );
}

function Dates({ data, scene, state, dispatch }: LookProps): ReactNode {
  const { view } = state;
  const { wording, lang } = data;
  const { names } = wording;
  const { ui } = wording.messages;
  const { lives, choice, compared, rows } = scene;
  const width = choice.partners.length;
  const before = useMemo((): readonly MapRow[] => {
    const chips = chipsAt(lives, choice, compared);
    return choice.hosts.map((host, index) => ({
      host,
      name: names.party(host).name,
      short: names.short(host),
      chips: chips.slice(index * width, (index + 1) * width),
      thin: isThin(lives.atlas, host, compared),
    }));
  }, [lives, choice, compared, width, names]);
  const unchanged = useMemo(() => {
    const changed = new Set(scene.found.map(({ after }) => after.host));
    return new Set(choice.hosts.filter((host) => !changed.has(host)));
  }, [scene.found, choice.hosts]);
  const date = (which: 'vs' | 'at', value: Day): ReactNode => (
    <DateField
      first={data.first}
      last={data.last}
      at={value}
      label={which === 'vs' ? ui.compareWith : ui.date}
      onAt={(day) => dispatch(which === 'vs' ? { type: 'vs', vs: day } : { type: 'at', at: day })}
      wording={wording}
    />
  );
  return (
    <>
      {view.by === 'changes' ? (
        <figure className="changes-map">
          <figcaption>
            {date('vs', compared)} {date('at', view.at)}
            <span className="quiet">{ui.changesDimmed}</span>
          </figcaption>
          <OneMap
            data={data}
            scene={scene}
            state={state}
            dispatch={dispatch}
            rows={rows}
            day={view.at}
            dimmed={unchanged}
          />
        </figure>
      ) : (
        <div className="two-maps">
          <figure>
            <figcaption>
              {date('vs', compared)} <b>{dayInWords(compared, lang)}</b>
            </figcaption>
            <OneMap data={data} scene={scene} state={state} dispatch={dispatch} rows={before} day={compared} />
          </figure>
          <figure>
            <figcaption>
              {date('at', view.at)} <b>{dayInWords(view.at, lang)}</b>
            </figcaption>
            <OneMap data={data} scene={scene} state={state} dispatch={dispatch} rows={rows} day={view.at} />
          </figure>
        </div>
      )}
      <Differences
        found={scene.found}
        from={compared}
        to={view.at}
        wording={wording}
        onSelect={(host) => dispatch({ type: 'select', select: host })}
      />
    </>
  );
}

interface OneMapProps extends LookProps {
  readonly rows: readonly MapRow[];
  readonly day: Day;
  readonly dimmed?: ReadonlySet<string>;
  /** One partner alone: countries are filled by its status. */
  readonly partner?: string;
}

function OneMap({ data, scene, state, dispatch, rows, day, dimmed, partner }: OneMapProps): ReactNode {
  const { wording, lang } = data;
  const { ui } = wording.messages;
  const narrow = useMedia('(max-width: 60rem)');
  const letters = useCallback((chip: Chip) => data.lettersOf(chip.partner, chip.formation), [data]);
  const tipOf = useCallback(
    (row: MapRow): TipText => ({
      title: row.name,
      items: row.chips.map((chip) => ({
        ...chipTip(wording, chip, data.ties),
        glyph: drawChip(chip, { letters: letters(chip), colorIndex: data.colorOf(chip.partner), size: 24 }),
      })),
      ...(row.thin ? { foot: ui.thinTime } : {}),
    }),
    [wording, data, letters, ui],
  );
  const nameOf = useCallback((host: string) => wording.names.party(host).name, [wording]);
  const rowName = useCallback(
    (row: MapRow) => [row.name, ...row.chips.map((chip) => chipWords(wording, chip))].join('. '),
    [wording],
  );
  const fills = useMemo(
    () =>
      partner === undefined
        ? undefined
        : fillsOf(
            rows.flatMap(({ chips }) => chips),
            [partner],
            data.colorOf,
          ),
    [rows, partner, data],
  );
  const { told } = state.view;
  const extent = useMemo(() => extentOf(data, scene.choice.hosts, told), [data, scene.choice.hosts, told]);
  return (
    <div className="map-frame">
      <ErrorBoundary fallback={<Notice tone="problem" title={ui.mapFailed} />}>
        <Suspense fallback={<p className="map-wait">{ui.loading}</p>}>
          <AtlasMap
            shapes={data.shapes}
            extent={extent}
            rows={rows}
            dimmed={dimmed}
            fills={fills}
            letters={letters}
            colorOf={data.colorOf}
            tipOf={tipOf}
            nameOf={nameOf}
            rowName={rowName}
            labels
            chipSize={narrow ? 16 : 20}
            selected={scene.selection?.host ?? null}
            camera={state.view.map}
            onCamera={(camera) => dispatch({ type: 'camera', camera })}
            onSelect={(host) => dispatch({ type: 'select', select: host })}
            words={{
              zoomIn: ui.zoomIn,
              zoomOut: ui.zoomOut,
              wholeMap: ui.wholeMap,
              name: `${partner === undefined ? '' : `${wording.names.short(partner)}. `}${ui.mapName(scene.question, dayInWords(day, lang))}`,
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
}

function Partners({ data, scene, state, dispatch }: LookProps): ReactNode {
  const { wording } = data;
  const { names, messages } = wording;
  const { ui } = messages;
  const id = useId();
  const { partners } = scene.choice;
  const [first, second] = state.view.pair ?? [
    partners[0]!,
    partners[1] ?? data.index.partners.find((one) => one !== partners[0])!,
  ];
  const rows = useMemo(() => {
    const chips = chipsAt(scene.lives, { ...scene.choice, partners: [first, second] }, scene.at);
    return scene.choice.hosts.map((host, index) => ({ host, chips: chips.slice(index * 2, index * 2 + 2) }));
  }, [scene.lives, scene.choice, scene.at, first, second]);
  const maps = useMemo(
    () =>
      [first, second].map((partner, place) => ({
        partner,
        rows: rows.map(({ host, chips }): MapRow => ({
          host,
          name: names.party(host).name,
          short: names.short(host),
          chips: chips.slice(place, place + 1),
          thin: isThin(scene.lives.atlas, host, scene.at),
        })),
      })),
    [rows, first, second, names, scene.lives, scene.at],
  );
  const shared = sharedHosts(rows, first, second);
  const line = (title: string, hosts: readonly string[]): ReactNode => (
    <li>
      <b>
        {title}
        {messages.punctuation.colon}
      </b>
      {hosts.length === 0 ? ui.none : null}
      {hosts.map((host, index) => (
        <span key={host}>
          {index > 0 ? ', ' : ''}
          <button type="button" className="link" onClick={() => dispatch({ type: 'select', select: host })}>
            {names.short(host)}
          </button>
        </span>
      ))}
      .
    </li>
  );
  return (
    <>
      <PairChoice
        id={id}
        options={data.index.partners}
        first={first}
        second={second}
        label={ui.partner}
        nameOf={(one) => names.party(one).name}
        onPair={(pair) => dispatch({ type: 'compare', by: 'partners', pair })}
      />
      <div className="two-maps two-partners">
        {maps.map((map) => (
          <figure key={map.partner}>
            <figcaption>
              <b>{names.party(map.partner).name}</b>
            </figcaption>
            <OneMap
              data={data}
              scene={scene}
              state={state}
              dispatch={dispatch}
              rows={map.rows}
              day={scene.at}
              partner={map.partner}
            />
          </figure>
        ))}
      </div>
      <h2 className="look-title">{`${scene.question}, ${scene.dateWords}`}</h2>
      <ul className="side-by-side">
        {line(ui.bothReported(names.the(first), names.the(second)), shared.both)}
        {line(ui.onlyReported(names.the(first), names.the(second)), shared.onlyFirst)}
        {line(ui.onlyReported(names.the(second), names.the(first)), shared.onlySecond)}
        {line(ui.neitherReported(names.the(first), names.the(second)), shared.neither)}
      </ul>
      <p className="quiet">{ui.presenceMeaning}</p>
    </>
  );
}

function Hosts({ data, scene, state, dispatch }: LookProps): ReactNode {
  const { wording, lang } = data;
  const { names, messages } = wording;
  const { ui } = messages;
  const id = useId();
  const hosts = scene.byName.map(({ host }) => host);
  const chosen = scene.selection?.host ?? hosts[0]!;
  const [first, second] = state.view.pair ?? [chosen, hosts.find((one) => one !== chosen) ?? chosen];
  // A pair of an address may lie outside of the countries shown.
  const options = [...hosts, ...[first, second].filter((one) => !hosts.includes(one))];
  const pairs = useMemo(() => {
    const { partners } = data.index;
    const chips = chipsAt(scene.lives, { hosts: [first, second], partners, group: scene.choice.group }, scene.at);
    return pairsOf(chips.slice(0, partners.length), chips.slice(partners.length));
  }, [data, scene.lives, scene.choice.group, scene.at, first, second]);
  const words = (chip: Chip): string => {
    const force = chip.formation ? names.formation(chip.formation) : null;
    return `${force ? `${force}${messages.punctuation.colon}` : ''}${chipParts(wording, chip).join(messages.punctuation.semicolon)}`;
  };
  const differ = pairs.filter(({ differs }) => differs);
  return (
    <>
      <PairChoice
        id={id}
        options={options}
        first={first}
        second={second}
        label={ui.country}
        nameOf={(one) => names.party(one).name}
        onPair={(pair) => dispatch({ type: 'compare', by: 'hosts', pair })}
      />
      <p>
        {differ.length === 0
          ? ui.hostsAlike(names.the(first), names.the(second))
          : ui.hostsDiffer(differ.map(({ partner }) => names.short(partner)).join(', '))}
      </p>
      <SortableTable
        caption={`${scene.question}, ${scene.dateWords}`}
        lang={lang}
        sort={state.view.sort}
        onSort={(sort) => dispatch({ type: 'sort', sort })}
        rows={pairs}
        keyOf={({ partner }) => partner}
        chosen={({ differs }) => differs}
        columns={[
          {
            key: 'partner',
            head: ui.partner,
            isHead: true,
            by: ({ partner }) => names.short(partner),
            cell: ({ partner }) => names.party(partner).name,
          },
          { key: 'first', head: names.short(first), cell: (pair) => words(pair.first) },
          { key: 'second', head: names.short(second), cell: (pair) => words(pair.second) },
        ]}
      />
    </>
  );
}

interface PairChoiceProps {
  readonly id: string;
  readonly options: readonly string[];
  readonly first: string;
  readonly second: string;
  readonly label: string;
  readonly nameOf: (one: string) => string;
  readonly onPair: (pair: readonly [string, string]) => void;
}

/** Two different ones: whichever is chosen for one place and stands in the other, changes places with it. */
function PairChoice({ id, options, first, second, label, nameOf, onPair }: PairChoiceProps): ReactNode {
  const choice = (place: number, value: string, onChange: (one: string) => void): ReactNode => (
    <label className="field" htmlFor={`${id}-${place}`}>
      {label} {place}
      <select id={`${id}-${place}`} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="pair">
      {choice(1, first, (one) => onPair([one, one === second ? first : second]))}
      {choice(2, second, (one) => onPair([one === first ? second : first, one]))}
    </div>
  );
}
