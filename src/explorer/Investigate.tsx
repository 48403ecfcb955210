/** Everything that the first screen holds back: other questions, partners, the reporting date, the evidence. */
import { useId, useRef, type ReactNode } from 'react';
import { LENSES, passesLens, type Lens } from '../model/lens.ts';
import { GROUPS, type Group } from '../model/words.ts';
import { dayInWords } from '../i18n/dates.ts';
import { DateField } from '../timeline/DateField.tsx';
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
        <DateField
          first={data.first}
          last={data.last}
          at={view.vs ?? data.opening.at}
          label={ui.compareWith}
          onAt={(vs) => dispatch({ type: 'vs', vs })}
          wording={wording}
        />
        <div className="field">
          <DateField
            first={data.first}
            last={data.last}
            at={view.known}
            label={ui.asReportedBy}
            onAt={(known) => dispatch({ type: 'known', known })}
            onNone={() => dispatch({ type: 'known', known: null })}
            wording={wording}
          />
          <span className="field-row">
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
        </div>
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
