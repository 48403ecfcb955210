/** Everything that the first screen holds back: other questions, partners, the reporting date, the evidence. */
import { useId, useRef, type ReactNode } from 'react';
import { isoOf, parseIsoDay } from '../model/day.ts';
import { LENSES, passesLens, type Lens } from '../model/lens.ts';
import { GROUPS, type Group } from '../model/words.ts';
import { dayInWords } from '../i18n/dates.ts';
import { MAX_PARTNERS, type AtlasData } from './atlasData.ts';
import { Differences } from './Differences.tsx';
import type { LookProps } from './looks/look.ts';
import { usePanelFocus } from './usePanelFocus.ts';

export default function Investigate({ data, scene, state, dispatch }: LookProps): ReactNode {
  const { wording, lang } = data;
  const { messages, names } = wording;
  const { ui } = messages;
  const { view } = state;
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  usePanelFocus('investigate', null, title);
  const byName = [...data.index.partners].sort((a, b) => names.short(a).localeCompare(names.short(b), lang));
  const full = view.partners.length >= MAX_PARTNERS;
  const toggle = (partner: string): void => {
    const chosen = view.partners.includes(partner)
      ? view.partners.filter((one) => one !== partner)
      : [...view.partners, partner];
    // Always in the order of the data, so that place says the partner.
    dispatch({ type: 'partners', partners: data.index.partners.filter((one) => chosen.includes(one)) });
  };
  const close = (): void => dispatch({ type: 'investigating', investigating: false });
  return (
    <section
      className="panel investigate"
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <header className="panel-head">
        <h2 id={`${id}-title`} tabIndex={-1} ref={title}>
          {ui.investigate}
        </h2>
        <button type="button" className="close" onClick={close} aria-label={ui.close}>
          ×
        </button>
      </header>
      <div className="investigate-body">
        <label className="field" htmlFor={`${id}-group`}>
          {ui.question}
          <select
            id={`${id}-group`}
            value={view.group}
            onChange={(event) => dispatch({ type: 'group', group: event.target.value as Group })}
          >
            {GROUPS.map((group) => (
              <option key={group} value={group}>
                {messages.groupQuestions[group]}
              </option>
            ))}
          </select>
        </label>
        <label className="field" htmlFor={`${id}-vs`}>
          {ui.compareWith}
          <input
            id={`${id}-vs`}
            type="date"
            min={isoOf(data.first)}
            max={isoOf(data.last)}
            value={isoOf(view.vs ?? data.opening.at)}
            onChange={(event) => {
              const vs = parseIsoDay(event.target.value);
              if (vs !== null && vs >= data.first && vs <= data.last) dispatch({ type: 'vs', vs });
            }}
          />
        </label>
        <label className="field" htmlFor={`${id}-known`}>
          {ui.asReportedBy}
          <span className="field-row">
            <input
              id={`${id}-known`}
              type="date"
              min={isoOf(data.first)}
              max={isoOf(data.last)}
              value={view.known === null ? '' : isoOf(view.known)}
              onChange={(event) => {
                const known = parseIsoDay(event.target.value);
                if (known === null || (known >= data.first && known <= data.last)) dispatch({ type: 'known', known });
              }}
            />
            <span className="quiet">
              {view.known === null ? ui.allReports : ui.knownNote(dayInWords(view.known, lang))}
            </span>
            {view.known === null ? (
              <button type="button" className="link" onClick={() => dispatch({ type: 'known', known: view.at })}>
                {messages.reports.setTo(dayInWords(view.at, lang))}
              </button>
            ) : (
              <button type="button" className="link" onClick={() => dispatch({ type: 'known', known: null })}>
                {ui.allReports}
              </button>
            )}
          </span>
        </label>
        <label className="field" htmlFor={`${id}-lens`}>
          {ui.lens}
          <select
            id={`${id}-lens`}
            value={view.lens}
            onChange={(event) => dispatch({ type: 'lens', lens: event.target.value as Lens })}
          >
            {LENSES.map((lens) => (
              <option key={lens} value={lens}>
                {ui.lenses[lens]}
              </option>
            ))}
          </select>
          {view.lens === 'all' ? null : <span className="quiet">{ui.setAside(...setAside(data, view.lens))}</span>}
        </label>
        <fieldset className="partners">
          <legend>{ui.partners}</legend>
          {byName.map((partner) => {
            const chosen = view.partners.includes(partner);
            return (
              <label key={partner}>
                <input
                  type="checkbox"
                  checked={chosen}
                  disabled={(!chosen && full) || (chosen && view.partners.length === 1)}
                  onChange={() => toggle(partner)}
                />
                {names.short(partner)}
              </label>
            );
          })}
          {full ? <p className="quiet">{ui.atMost(MAX_PARTNERS)}</p> : null}
        </fieldset>
        <Differences
          found={scene.found}
          from={scene.compared}
          to={view.at}
          wording={wording}
          onSelect={(host) => dispatch({ type: 'select', select: host })}
        />
      </div>
    </section>
  );
}

/** How many events a lens holds back, of how many. */
function setAside({ atlas }: AtlasData, lens: Lens): [count: number, all: number] {
  const own = atlas.ties.flatMap((tie) => tie.events.filter((event) => event.from === null));
  return [own.filter((event) => !passesLens(event.lenses, lens)).length, own.length];
}
