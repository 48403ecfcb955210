/** The explorer: one question, one map, one sentence, one Play button; everything else behind Investigate. */
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useReducer, type ReactNode } from 'react';
import { dayInWords } from '../i18n/dates.ts';
import { differenceSentence } from '../i18n/differences.ts';
import { chipWords, statusWord } from '../i18n/tieWords.ts';
import type { Chip } from '../model/chip.ts';
import { livesOf } from '../query/atlas.ts';
import { chipDifferences } from '../query/chipDifferences.ts';
import { readAddress } from '../share/address.ts';
import { TimeControl } from '../timeline/TimeControl.tsx';
import type { MapRow } from '../draw/marks.ts';
import { CiteButton } from '../ui/citing.tsx';
import { Citing } from '../ui/CopyCitation.tsx';
import { HostTable } from '../ui/HostTable.tsx';
import { Legend } from '../ui/Legend.tsx';
import { Notice } from '../ui/Notice.tsx';
import { WordingProvider } from '../ui/wordingContext.tsx';
import { extentOf, type AtlasData } from './atlasData.ts';
import { citedView } from './citedView.ts';
import { RegionChoice } from './RegionChoice.tsx';
import { Differences } from './Differences.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { HostList } from './HostList.tsx';
import { Investigate } from './Investigate.tsx';
import { Panel } from './Panel.tsx';
import { rowStore } from './rowStore.ts';
import { selectionOf } from './selection.ts';
import { thinEverywhere } from './thin.ts';
import { reduce, type State } from './state.ts';
import { useAddress } from './useAddress.ts';
import { useMedia } from './useMedia.ts';

/** Diameter of a chip in pixels, as wide and as narrow screens bear it. */
const CHIP = 24;
const SMALL_CHIP = 18;
const CLASS_CHIP = 34;
/** A class learns three partners at a time. */
const CLASS_PARTNERS = 3;

const AtlasMap = lazy(() => import('../map/AtlasMap.tsx'));

function opened(data: AtlasData): State {
  const { view, dropped } = readAddress(window.location.search, data.book);
  const investigating = view.group !== data.opening.group || view.known !== null || view.view !== 'map';
  return { view, dropped, previous: null, playing: false, investigating };
}

export interface AppProps {
  readonly data: AtlasData;
  /** Called once the app is in the page, before it is painted. */
  readonly onReady: () => void;
  /** The ties of other questions could not be loaded. */
  readonly incomplete: boolean;
}

export function App(props: AppProps): ReactNode {
  return (
    <WordingProvider wording={props.data.wording}>
      <Citing facts={props.data.index}>
        <Explorer {...props} />
      </Citing>
    </WordingProvider>
  );
}

function Explorer({ data, onReady, incomplete }: AppProps): ReactNode {
  const [state, dispatch] = useReducer(reduce, data, opened);
  useAddress(state, data, dispatch);
  useLayoutEffect(onReady, [onReady]);
  const { view } = state;
  const { wording, lang } = data;
  const { messages, names } = wording;
  const { ui } = messages;
  const { hosts, group, known, lens, at } = view;
  const inClass = view.view === 'class';
  const partners = useMemo(
    () => (inClass ? view.partners.slice(0, CLASS_PARTNERS) : view.partners),
    [inClass, view.partners],
  );

  const lives = useMemo(() => livesOf(data.atlas, known, lens), [data, known, lens]);
  const choice = useMemo(() => ({ hosts, partners, group }), [hosts, partners, group]);
  const store = useMemo(
    () => rowStore(lives, choice, (host) => ({ name: names.party(host).name, short: names.short(host) })),
    [lives, choice, names],
  );
  const rows = store.rowsAt(at);
  const changeDays = useMemo(
    () => store.statusDays.filter((day) => day >= view.from && day <= view.to),
    [store, view.from, view.to],
  );
  const compared = view.vs ?? data.opening.at;
  const found = useMemo(() => chipDifferences(lives, choice, ...ordered(compared, at)), [lives, choice, compared, at]);
  // While time plays the sentence says what the last step changed; else what differs from the date compared with.
  const { previous } = state;
  const sentence = useMemo(
    () =>
      previous === null
        ? differenceSentence(wording, found, compared, at)
        : differenceSentence(wording, chipDifferences(lives, choice, ...ordered(previous, at)), previous, at),
    [wording, found, compared, at, previous, lives, choice],
  );
  const selection = selectionOf(data, view.select);
  const byName = useMemo(() => {
    const { compare } = new Intl.Collator(lang);
    return [...rows].sort((a, b) => compare(a.name, b.name));
  }, [rows, lang]);
  const chips = useMemo(() => rows.flatMap((row) => row.chips), [rows]);
  const thin = useMemo(
    () => thinEverywhere(hosts.map((host) => data.atlas.coverage.get(host)?.thin ?? [])),
    [hosts, data],
  );

  const letters = useCallback((chip: Chip) => data.lettersOf(chip.partner, chip.formation), [data]);
  const chipTitle = useCallback((chip: Chip) => chipWords(wording, chip), [wording]);
  const wordOf = useCallback(
    (chip: Chip) => (chip.status ? statusWord(wording, chip.status, chip.group) : ''),
    [wording],
  );
  const rowName = useCallback(
    (row: MapRow) => `${row.name}. ${row.chips.map((chip) => chipWords(wording, chip)).join('. ')}`,
    [wording],
  );
  const select = useCallback((host: string | null) => dispatch({ type: 'select', select: host }), []);
  const extent = useMemo(() => extentOf(data.index, hosts), [data, hosts]);
  const ticks = useMemo(
    () =>
      data.context.filter(
        (mark) =>
          mark.hosts.some((host) => hosts.includes(host)) &&
          (known === null || (mark.known !== null && mark.known <= known)),
      ),
    [data, known, hosts],
  );
  // With one partner chosen, countries are filled by its status.
  const fills = useMemo(() => {
    const [partner, ...more] = partners;
    if (partner === undefined || more.length > 0) return undefined;
    // A sanction or a contested force is a mark beside the chip; with nothing else it is what the country is filled by.
    return Object.fromEntries(
      chips.flatMap((chip) => {
        const status = chip.status ?? chip.beside[0]?.status;
        return status ? [[chip.host, { status, colorIndex: data.colorOf(partner) }]] : [];
      }),
    );
  }, [partners, chips, data]);
  const narrow = useMedia('(max-width: 36rem)');
  const question = messages.groupQuestions[group];
  const dateWords = dayInWords(at, lang);

  useEffect(() => {
    const host = selection ? `${names.short(selection.host)} · ` : '';
    document.title = `${host}${question}, ${dateWords} · ${data.index.title}`;
  }, [selection, names, question, dateWords, data]);

  return (
    <>
      <div className={`explorer${selection ? ' explorer-open' : ''}${inClass ? ' explorer-class' : ''}`}>
        <main className="stage" id="map">
          {state.dropped.length > 0 ? (
            <Notice
              title={ui.dropped(state.dropped.join(', '))}
              action={{ label: ui.dismiss, run: () => dispatch({ type: 'dismiss' }) }}
            />
          ) : null}
          {incomplete ? (
            <Notice
              tone="problem"
              title={ui.incomplete}
              mend={ui.detailFailedMend}
              action={{ label: ui.reload, run: () => window.location.reload() }}
            />
          ) : null}
          <div className="stage-head">
            <h1>{question}</h1>
            <p className="date-large">
              {dateWords}
              {lens === 'all' ? null : (
                <button type="button" className="known-badge" onClick={() => dispatch({ type: 'lens', lens: 'all' })}>
                  {ui.lens}
                  {messages.punctuation.colon}
                  {ui.lenses[lens]} ×
                </button>
              )}
              {known === null ? null : (
                <button type="button" className="known-badge" onClick={() => dispatch({ type: 'known', known: null })}>
                  {ui.asPublishedBy(dayInWords(known, lang))} ×
                </button>
              )}
            </p>
          </div>
          <div className="stage-lead">
            <p className="sentence">{sentence}</p>
            <RegionChoice data={data} hosts={hosts} onHosts={(chosen) => dispatch({ type: 'hosts', hosts: chosen })} />
          </div>
          {view.view !== 'table' ? (
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
                    chipTitle={chipTitle}
                    rowName={rowName}
                    labels
                    fills={fills}
                    chipSize={inClass ? CLASS_CHIP : narrow ? SMALL_CHIP : CHIP}
                    wordOf={inClass ? wordOf : undefined}
                    selected={selection?.host ?? null}
                    camera={view.map}
                    onCamera={(camera) => dispatch({ type: 'camera', camera })}
                    onSelect={select}
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
          ) : (
            <HostTable
              caption={ui.mapName(question, dateWords).replace(/^[^:]+:\s*/, '')}
              partners={partners}
              rows={byName}
              selected={selection?.host ?? null}
              onSelect={select}
            />
          )}
          <div className="time-frame">
            <TimeControl
              first={view.from}
              last={view.to}
              at={at}
              changeDays={changeDays}
              ticks={ticks}
              thin={thin}
              playing={state.playing}
              onAt={(day) => dispatch({ type: 'at', at: day })}
              onPlaying={(playing) => dispatch({ type: 'playing', playing })}
              wording={wording}
            />
          </div>
          <Legend
            chips={chips}
            partners={partners.map((id) => ({ id, letters: names.party(id).letters, colorIndex: data.colorOf(id) }))}
          />
          <p className="quiet read-until">
            {ui.readUntil(dayInWords(data.last, lang))}
            <CiteButton
              subject={() => citedView(data, { ...view, partners })}
              name={`${question}, ${dateWords}`}
              label={messages.cite.citeView}
              before=" · "
            />
          </p>
          {inClass ? (
            <p>
              <button type="button" onClick={() => dispatch({ type: 'look', look: 'map' })}>
                {ui.leaveClass}
              </button>
            </p>
          ) : (
            <Investigate data={data} state={state} dispatch={dispatch}>
              <Differences found={found} from={compared} to={at} wording={wording} onSelect={select} />
            </Investigate>
          )}
        </main>
        {selection ? (
          <Panel data={data} lives={lives} state={state} dispatch={dispatch} />
        ) : inClass ? null : (
          <HostList rows={byName} wording={wording} onSelect={select} />
        )}
      </div>
    </>
  );
}

function ordered(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}
