/** The panel beside the map: a host on the date and its whole story, or one of its partnerships. */
import { useEffect, useMemo, useRef, useState, type Dispatch, type ReactNode } from 'react';
import { drawChip } from '../draw/chip.ts';
import { dayInWords } from '../i18n/dates.ts';
import { tieLabel, tieWords } from '../i18n/tieWords.ts';
import type { Chip } from '../model/chip.ts';
import { isoOf } from '../model/day.ts';
import { edtf } from '../model/edtf.ts';
import { passesLens } from '../model/lens.ts';
import { asOf, tieAt, type TieAt } from '../query/asOf.ts';
import { isCovered, isThin, type Lives } from '../query/atlas.ts';
import type { EventDetail } from '../record/format.ts';
import { Lives as LivesDrawing } from '../timeline/Lives.tsx';
import { Contradictions } from '../ui/Contradictions.tsx';
import { contradictionsOf, hasContradictions } from '../ui/versions.ts';
import { OnThisDate } from '../ui/OnThisDate.tsx';
import { Story, storyOf, type StoryItem } from '../ui/Story.tsx';
import { Glyph } from '../ui/svg.tsx';
import type { AtlasData } from './atlasData.ts';
import { DetailsNotice } from './DetailsNotice.tsx';
import { selectionOf } from './selection.ts';
import type { Action, State } from './state.ts';
import { useDetails } from './useDetails.ts';
import { usePanelFocus } from './usePanelFocus.ts';

export interface PanelProps {
  readonly data: AtlasData;
  readonly lives: Lives;
  readonly state: State;
  readonly dispatch: Dispatch<Action>;
}

export default function Panel({ data, lives, state, dispatch }: PanelProps): ReactNode {
  const { view } = state;
  const { wording } = data;
  const { messages, names, lang } = wording;
  const { ui } = messages;
  const selection = selectionOf(data, view.select);
  const host = selection?.host ?? null;
  const own = useMemo(
    () =>
      lives.all.filter(
        ({ tie }) =>
          tie.host === host ||
          (tie.symmetric && tie.partner === host) ||
          tie.covers.some(({ party }) => party === host),
      ),
    [lives, host],
  );
  const files = useMemo(
    () =>
      host === null ? [] : [...new Set([host, ...own.map(({ tie }) => tie.host)])].filter((id) => data.details.has(id)),
    [host, own, data],
  );
  const [details, retry] = useDetails(data.details, files);
  const items = useMemo(() => {
    if (details.state !== 'ready') return [];
    const shown = new Map(own.map(({ tie }) => [tie.id, tie]));
    return storyOf(
      details.files,
      (id) => {
        const tie = shown.get(id);
        return tie
          ? {
              partner: tie.partner,
              sides: tie,
              label: `${names.short(tie.partner === host ? tie.host : tie.partner)} · ${data.labelOf(tie)}`,
              group: tie.group,
            }
          : null;
      },
      ui.context,
    ).filter(({ event }) => !('hosts' in event) || host === null || event.hosts.includes(host));
  }, [details, own, names, data, host, ui]);
  const titles = useMemo(
    () =>
      new Map(
        details.state === 'ready'
          ? details.files.flatMap((file) => file.partnerships).map(({ id, title }) => [id, title])
          : [],
      ),
    [details],
  );
  // A force is known by its name, anything else better by its title than by its kind.
  const titleOf = (tie: TieAt): string =>
    (tie.formation === null ? titles.get(tie.partnership) : undefined) ?? tieLabel(wording, tie);
  const partnership = selection?.tie ?? null;
  const [chosenAll, setAll] = useState(false);
  // An event that a link names is shown whatever question is asked.
  const all = chosenAll || (selection?.event ?? null) !== null;
  // Reports that the date and the day of knowledge leave: their number must not tell what came later.
  const untilNow = items.filter(
    ({ event, earliest }) =>
      earliest <= view.at && (view.known === null || (event.known !== undefined && event.known <= isoOf(view.known))),
  );
  const story = useMemo(() => {
    if (partnership !== null) {
      return items.filter((item) => item.partnership === partnership || touches(item, partnership));
    }
    if (all) return items;
    const { group, partners } = view;
    return items.filter(
      (item) => item.group === null || (item.group === group && partners.includes(item.partner ?? '')),
    );
  }, [items, partnership, all, view]);
  const versions = useMemo(() => {
    if (details.state !== 'ready') return [];
    const asked = (id: string): boolean => {
      const tie = own.find((one) => one.tie.id === id)?.tie;
      if (!tie) return false;
      const other = tie.partner === host ? tie.host : tie.partner;
      return partnership === null ? tie.group === view.group && view.partners.includes(other) : id === partnership;
    };
    const until = view.known === null ? null : isoOf(view.known);
    const shown = (event: EventDetail): boolean =>
      edtf(event.date).earliest <= view.at &&
      passesLens(event.lenses, view.lens) &&
      (until === null || (event.known !== undefined && event.known <= until));
    return details.files.flatMap(({ partnerships, sources }) =>
      partnerships
        .filter(({ id }) => asked(id))
        .map(({ id, title, events }) => ({
          key: id,
          title: partnership === null ? title : '',
          found: contradictionsOf(events.filter(shown)),
          sources,
        }))
        .filter(({ found }) => hasContradictions(found)),
    );
  }, [details, own, host, partnership, view.group, view.partners, view.at, view.known, view.lens]);
  const title = useRef<HTMLHeadingElement>(null);
  // What the step of a story selects opens without taking the reader away from the story.
  const step = view.told && data.stories.get(view.told.story)?.outline.steps.find(({ id }) => id === view.told?.step);
  const quiet = step !== undefined && step.view.select === view.select;
  usePanelFocus(`${host ?? ''} ${partnership ?? ''}`, host, title, quiet);
  useScrollToEvent(selection?.event ?? null, details.state === 'ready', quiet);

  if (host === null) return null;
  const ties = asOf({ ...lives, all: own }, { at: view.at, host });
  const life = partnership === null ? undefined : own.find(({ tie }) => tie.id === partnership);
  const detail =
    details.state === 'ready'
      ? details.files.flatMap((file) => file.partnerships).find(({ id }) => id === partnership)
      : undefined;
  const close = (): void => dispatch({ type: 'select', select: null });
  const openItem = (item: StoryItem): void =>
    dispatch({ type: 'select', select: item.event.id, at: Math.min(Math.max(item.latest, data.first), data.last) });
  const stateNow = life ? tieAt(life, view.at) : null;
  const coverage = data.atlas.coverage.get(host);
  // What was sought and not found is told apart from what nobody sought.
  const inVain = coverage
    ? [...coverage.partners]
        .filter((id) => id !== host && data.index.partners.includes(id))
        .filter((id) => !own.some(({ tie }) => tie.partner === id || (tie.symmetric && tie.host === id)))
        .map((id) => names.short(id))
        .sort((a, b) => a.localeCompare(b, lang))
    : [];

  return (
    <aside
      className="panel"
      aria-labelledby="panel-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <header className="panel-head">
        <h2 id="panel-title" tabIndex={-1} ref={title}>
          {partnership === null
            ? names.party(host).name
            : (detail?.title ?? `${names.party(host).name} · ${life ? data.labelOf(life.tie) : ''}`)}
        </h2>
        <button type="button" className="close" onClick={close} aria-label={ui.close}>
          ×
        </button>
      </header>
      <p className="panel-back">
        <a href={partnership === null ? `country/${host.toLowerCase()}/` : `partnership/${partnership}/`}>
          {ui.permanentPage}
        </a>
      </p>
      {partnership === null ? null : (
        <p className="panel-back">
          <button type="button" className="link" onClick={() => dispatch({ type: 'select', select: host })}>
            ← {names.party(host).name}
          </button>
        </p>
      )}
      {detail ? <p className="panel-description">{detail.description}</p> : null}
      <p className="panel-date">
        {ui.asOf(dayInWords(view.at, lang))}
        {view.known === null ? '' : `. ${ui.knownNote(dayInWords(view.known, lang))}`}
      </p>
      {partnership === null ? (
        <>
          {ties.length === 0 && !isCovered(data.atlas, host, view.at) ? <p className="quiet">{ui.notCovered}</p> : null}
          {ties.length === 0 && isCovered(data.atlas, host, view.at) && coverage ? (
            <p className="quiet">{ui.nothingFoundLooked(dayInWords(coverage.looked, lang))}</p>
          ) : null}
          <OnThisDate
            ties={ties}
            group={view.group}
            partners={view.partners}
            mark={(tie) => <TieGlyph tie={tie} data={data} />}
            titleOf={titleOf}
            selected={null}
            onSelect={(id) => dispatch({ type: 'select', select: id })}
          />
          {isThin(data.atlas, host, view.at) ? <p className="quiet">{ui.thinTime}</p> : null}
          {coverage && inVain.length > 0 ? (
            <p className="quiet">{ui.soughtInVain(inVain.join(', '), dayInWords(coverage.looked, lang))}</p>
          ) : null}
        </>
      ) : (
        <p className="tie-words">{stateNow ? tieWords(wording, stateNow) : ui.nothingFound}</p>
      )}
      <LivesDrawing
        lives={
          life
            ? [life]
            : own.filter(
                ({ tie }) => tie.group === view.group && tie.host === host && view.partners.includes(tie.partner),
              )
        }
        at={view.at}
        from={view.from}
        to={view.known === null ? view.to : Math.min(view.to, Math.max(view.known, view.from + 1))}
        desc={ties.map((tie) => `${names.short(tie.partner)}: ${tieWords(wording, tie)}`).join('. ')}
        thin={coverage?.thin ?? []}
        colorOf={data.colorOf}
        wording={wording}
      />
      <DetailsNotice details={details} messages={messages} retry={retry} />
      <Contradictions all={versions} known={view.known} heading={partnership === null ? 'summary' : 'h3'} />
      {details.state === 'ready' && partnership === null ? (
        <button type="button" className="later" aria-pressed={all} onClick={() => setAll(!all)}>
          {all ? ui.chosenReports : ui.allQuestionReports(untilNow.length)}
        </button>
      ) : null}
      {details.state === 'ready' ? (
        <Story
          items={story}
          at={view.at}
          known={view.known}
          lens={view.lens}
          selected={selection?.event ?? null}
          onOpen={openItem}
        />
      ) : null}
    </aside>
  );
}

function touches({ event }: StoryItem, partnership: string): boolean {
  return 'touches' in event && (event.touches?.includes(partnership) ?? false);
}

/** A tie's own small mark: the chip that it would make alone. */
function TieGlyph({ tie, data }: { readonly tie: TieAt; readonly data: AtlasData }): ReactNode {
  const chip: Chip = {
    partner: tie.partner,
    host: tie.host,
    group: tie.group,
    status: tie.status,
    standing: tie.standing,
    disputedBeside: false,
    partly: [],
    fading: tie.lapsed ? 'lapsed' : tie.fading ? 'fading' : 'no',
    heldBy: tie.partnership,
    formation: tie.formation,
    reported: false,
    possible: tie.status === null ? tie.possible : [],
    absence: null,
    beside: [],
  };
  const look = { letters: data.lettersOf(tie.partner, tie.formation), colorIndex: data.colorOf(tie.partner), size: 24 };
  return <Glyph node={drawChip(chip, look)} width={36} height={30} />;
}

/** A chosen event is brought into view once its details are there. */
function useScrollToEvent(event: string | null, ready: boolean, quiet: boolean): void {
  useEffect(() => {
    if (event === null || !ready) return;
    const card = document.getElementById(`event-${event}`);
    if (!quiet) card?.scrollIntoView({ block: 'nearest' });
    else {
      // The panel alone: the sheet in which it stands shows the story.
      const panel = card?.closest('.panel');
      const head = panel?.querySelector('.panel-head');
      if (card && panel && head)
        panel.scrollTop += card.getBoundingClientRect().top - head.getBoundingClientRect().bottom;
    }
  }, [event, ready, quiet]);
}
