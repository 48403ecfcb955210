/** The explorer: one question, one map, one sentence, one Play button; everything else behind Investigate. */
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { filterOf, remains } from '../draw/markFilter.ts';
import { dayInWords } from '../i18n/dates.ts';
import { PLAIN, slugOf } from '../model/view.ts';
import { readAddress } from '../share/address.ts';
import { lastingAddress } from '../share/lasting.ts';
import { TimeControl } from '../timeline/TimeControl.tsx';
import { CiteButton } from '../ui/citing.tsx';
import { Citing } from '../ui/CopyCitation.tsx';
import { Legend } from '../ui/Legend.tsx';
import { Notice } from '../ui/Notice.tsx';
import { WordingProvider } from '../ui/wordingContext.tsx';
import { arriving } from './arriving.ts';
import type { AtlasData } from './atlasData.ts';
import { citedView } from './citedView.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { areHintsDue, Hints } from './Hints.tsx';
import { HostList } from './HostList.tsx';
import { LookTabs } from './LookTabs.tsx';
import { LOOK_VIEWS } from './looks/index.ts';
import { MapActions } from './MapActions.tsx';
import { lookNamed } from './looks/look.ts';
import { RegionChoice } from './RegionChoice.tsx';
import { useScene } from './scene.ts';
import type { SearchHandle } from './search/Search.tsx';
import { reduce, type State } from './state.ts';
import { useAddress } from './useAddress.ts';
import { useKeptFocus } from './useKeptFocus.ts';
import { areShortcutsOn, turnShortcuts, useShortcuts } from './useShortcuts.ts';

const Investigate = lazy(() => import('./Investigate.tsx'));
const StoryGuide = lazy(() => import('./StoryGuide.tsx'));
const KeyList = lazy(() => import('./KeyList.tsx'));
const Search = lazy(() => import('./search/Search.tsx'));
const Panel = lazy(() => import('./Panel.tsx'));

/** Long enough for the map to be asked for, short enough that nobody waits for the box. */
const SEARCH_AFTER_MS = 1500;

function opened(data: AtlasData): State {
  const { view: read, dropped } = readAddress(data.bar.read(), data.book);
  const view = arriving(read, data);
  // On a narrow screen the choices would lie over what was asked for.
  const investigating =
    window.matchMedia('(min-width: 60.01rem)').matches &&
    view.view !== 'class' &&
    view.told === undefined &&
    (view.group !== data.opening.group || view.known !== null || view.view !== 'map');
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
  useKeptFocus();
  useLayoutEffect(onReady, [onReady]);
  const scene = useScene(data, state);
  const { view } = state;
  const { wording, lang } = data;
  const { messages, names } = wording;
  const { ui } = messages;
  const { known, lens, at } = view;
  const { selection, question, dateWords, choice } = scene;
  const inClass = view.view === 'class';
  const filter = useMemo(() => filterOf(view.only, (one) => data.book.partners.has(one)), [view.only, data]);
  const remaining = useMemo(
    () => scene.byName.filter((row) => remains(row, filter)).map((row) => row.short ?? row.name),
    [scene.byName, filter],
  );
  const Look = LOOK_VIEWS[view.view];
  const investigates = state.investigating && !inClass;
  // What stands beside the map, and on a narrow screen as a sheet over it.
  const [explored, explore] = useState<string | null>(null);
  // The story is left for one of its steps: an address that names another is there to be read.
  const step = view.told === undefined ? null : `${view.told.story} ${view.told.step}`;
  const exploring = step !== null && explored === step;
  const tells = view.told !== undefined && !exploring;
  const aside = selection !== null || investigates || tells;
  const reload = { label: ui.reload, run: () => window.location.reload() };
  const search = useRef<SearchHandle>(null);
  // The map comes first: the box follows once the page has nothing more urgent to do, or when it is asked for.
  const [searching, setSearching] = useState<'no' | 'there' | 'asked'>('no');
  useEffect(() => {
    const come = (): void => setSearching((now) => (now === 'no' ? 'there' : now));
    const timer = setTimeout(come, SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  // What rests on an outlet is a look of its own; where this atlas has none, outlets are not listed.
  const evidence = lookNamed('evidence');
  const onOutlet = evidence === null ? null : (name: string): void => dispatch({ type: 'asks', asks: slugOf(name) });
  const [keysShown, showKeys] = useState(false);
  const [keysOn, setKeysOn] = useState(areShortcutsOn);
  const [hinting, setHinting] = useState(
    () => view.select === null && view.known === null && !inClass && areHintsDue(),
  );
  useShortcuts({
    on: keysOn,
    playOrPause: () => {
      // At the end it starts over, as the button does.
      if (!state.playing && at >= view.to) dispatch({ type: 'at', at: view.from });
      dispatch({ type: 'playing', playing: !state.playing });
    },
    step: (by) => {
      // The class view has the keys of a presenter for it.
      if (inClass) return;
      const day = by > 0 ? scene.changeDays.find((one) => one > at) : scene.changeDays.findLast((one) => one < at);
      if (state.playing) dispatch({ type: 'playing', playing: false });
      if (day !== undefined) dispatch({ type: 'at', at: day, step: true });
    },
    search: () => {
      if (search.current) search.current.focus();
      else setSearching('asked');
    },
    // What is typed while the box is on its way is meant for it.
    isAwaited: () => searching === 'asked' && search.current === null,
    help: () => showKeys(true),
    investigate: () => {
      // It stands where the panel is.
      if (selection) dispatch({ type: 'select', select: null });
      if (inClass) dispatch({ type: 'look', look: 'map' });
      dispatch({ type: 'investigating', investigating: selection !== null || inClass || !state.investigating });
    },
    look: (look) => dispatch({ type: 'look', look }),
    close: () => {
      if (selection) dispatch({ type: 'select', select: null });
      else if (investigates) dispatch({ type: 'investigating', investigating: false });
      else if (inClass) dispatch({ type: 'look', look: 'map' });
      return selection !== null || investigates || inClass;
    },
  });
  const select = useCallback((host: string) => dispatch({ type: 'select', select: host }), []);

  useEffect(() => {
    const host = selection ? `${names.short(selection.host)} · ` : '';
    document.title = `${host}${question}, ${dateWords} · ${data.index.title}`;
  }, [selection, names, question, dateWords, data]);

  // What stands beside the map.
  const beside = (
    <ErrorBoundary
      key={selection ? 'panel' : 'rest'}
      fallback={<Notice tone="problem" title={ui.partFailed} action={reload} />}
    >
      <Suspense fallback={<p className="panel">{ui.loading}</p>}>
        {selection ? (
          <Panel data={data} lives={scene.lives} state={state} dispatch={dispatch} />
        ) : investigates ? (
          <Investigate data={data} scene={scene} state={state} dispatch={dispatch} />
        ) : inClass ? null : (
          <HostList rows={scene.byName} wording={wording} onSelect={select} />
        )}
      </Suspense>
    </ErrorBoundary>
  );

  return (
    <>
      <div className={`explorer${aside ? ' explorer-open' : ''}${inClass ? ' explorer-class' : ''}`}>
        {searching === 'no' ? null : (
          <ErrorBoundary
            fallback={<Notice tone="problem" title={messages.search.failed} mend={ui.partFailed} action={reload} />}
          >
            <Suspense fallback={null}>
              <Search
                data={data}
                view={view}
                dispatch={dispatch}
                onOutlet={onOutlet}
                handle={search}
                asked={searching === 'asked'}
              />
            </Suspense>
          </ErrorBoundary>
        )}
        <main className={`stage stage-${view.view}`} id="map">
          {state.dropped.length > 0 ? (
            <Notice
              title={ui.dropped(state.dropped.join(', '))}
              action={{ label: ui.dismiss, run: () => dispatch({ type: 'dismiss' }) }}
            />
          ) : null}
          {incomplete ? (
            <Notice tone="problem" title={ui.incomplete} mend={ui.detailFailedMend} action={reload} />
          ) : null}
          <div className="stage-head">
            <h1>{question}</h1>
            <p className="date-large">
              <span className="date-words">{dateWords}</span>
              {lens === 'all' || (tells && lens === 'second-read') ? null : (
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
            {inClass ? null : <p className="sentence">{scene.sentence}</p>}
            <div className="stage-choices">
              <RegionChoice
                data={data}
                hosts={view.hosts}
                onHosts={(chosen) => dispatch({ type: 'hosts', hosts: chosen })}
              />
              {inClass ? (
                <button type="button" onClick={() => dispatch({ type: 'look', look: 'map' })}>
                  {ui.leaveClass}
                </button>
              ) : (
                <button
                  type="button"
                  className="investigate-button"
                  aria-expanded={state.investigating}
                  onClick={() => dispatch({ type: 'investigating', investigating: !state.investigating })}
                >
                  {ui.investigate}
                </button>
              )}
            </div>
          </div>
          {hinting && !aside && view.view === 'map' ? (
            <Hints messages={messages} onDone={() => setHinting(false)} />
          ) : null}
          {investigates || (view.view !== 'map' && !inClass) ? (
            <LookTabs
              look={view.view}
              messages={messages}
              onLook={(look) => {
                dispatch({ type: 'look', look });
                // On a phone the sheet would lie on what was asked for.
                if (look !== 'map' && window.matchMedia('(max-width: 60rem)').matches)
                  dispatch({ type: 'investigating', investigating: false });
              }}
            />
          ) : null}
          <ErrorBoundary key={view.view} fallback={<Notice tone="problem" title={ui.partFailed} action={reload} />}>
            <Suspense fallback={<p className="map-wait">{ui.loading}</p>}>
              <Look data={data} scene={scene} state={state} dispatch={dispatch} filter={filter} />
            </Suspense>
          </ErrorBoundary>
          <div className="time-frame">
            <TimeControl
              first={view.from}
              last={view.to}
              at={at}
              changeDays={scene.changeDays}
              ticks={scene.ticks}
              thin={scene.thin}
              playing={state.playing}
              onAt={(day, step) => dispatch({ type: 'at', at: day, step })}
              said={state.previous === null ? undefined : scene.sentence}
              onPlaying={(playing) => dispatch({ type: 'playing', playing })}
              wording={wording}
              reports={
                investigates || known !== null
                  ? {
                      known,
                      days: scene.publicationDays,
                      onKnown: (day) =>
                        dispatch({ type: 'known', known: day === null ? null : Math.min(day, data.last) }),
                    }
                  : undefined
              }
            />
          </div>
          <Legend
            chips={scene.chips}
            thin={scene.rows.some((row) => row.thin)}
            changed={view.view === 'map' && scene.changed.size > 0}
            partners={choice.partners.map((id) => ({
              id,
              letters: names.party(id).letters,
              colorIndex: data.colorOf(id),
            }))}
            filtering={
              view.view === 'map' || inClass
                ? {
                    filter,
                    onFilter: ({ partners, keys }) => dispatch({ type: 'only', only: [...partners, ...keys] }),
                    remaining,
                    all: scene.rows.length,
                  }
                : undefined
            }
          />
          <p className="quiet read-until">
            {ui.readUntil(dayInWords(data.last, lang))}
            <CiteButton
              subject={() => citedView(data, { ...view, partners: choice.partners })}
              name={`${question}, ${dateWords}`}
              label={messages.cite.citeView}
              before=" · "
            />
            {' · '}
            <a href={`embed/?${lastingAddress({ ...view, ...PLAIN, partners: choice.partners }, data.book)}`}>
              {ui.embedView}
            </a>
            {view.view === 'map' ? (
              <MapActions
                messages={messages}
                onTable={() => dispatch({ type: 'look', look: 'table' })}
                onSave={async (format) => {
                  const { savePicture } = await import('./savePicture.ts');
                  const { width, height } = document.querySelector('.map-frame')!.getBoundingClientRect();
                  await savePicture({ data, scene, view, width, height }, format);
                }}
              />
            ) : null}
            {' · '}
            <button type="button" className="link keys-open" onClick={() => showKeys(true)}>
              {messages.keys.open}
            </button>
          </p>
          {keysShown ? (
            <ErrorBoundary fallback={<Notice tone="problem" title={ui.partFailed} action={reload} />}>
              <Suspense fallback={null}>
                <KeyList
                  messages={messages}
                  lang={lang}
                  told={tells}
                  on={keysOn}
                  onTurn={(on) => {
                    setKeysOn(on);
                    turnShortcuts(on);
                  }}
                  onClose={() => showKeys(false)}
                />
              </Suspense>
            </ErrorBoundary>
          ) : null}
        </main>
        {view.told ? (
          <div className={tells ? 'story-side' : 'story-side story-side-off'}>
            <ErrorBoundary fallback={<Notice tone="problem" title={ui.partFailed} action={reload} />}>
              <Suspense fallback={null}>
                <StoryGuide
                  data={data}
                  state={state}
                  dispatch={dispatch}
                  exploring={exploring}
                  onExploring={(explores) => explore(explores ? step : null)}
                />
              </Suspense>
            </ErrorBoundary>
            {beside}
          </div>
        ) : (
          beside
        )}
      </div>
    </>
  );
}
