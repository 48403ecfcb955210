/** Through time: in how many countries each partner's ties are reported in force; and all partners' ties in one country. */
import { useId, useMemo, useRef, type ReactNode } from 'react';
import { drawSteps } from '../../draw/steps.ts';
import { tieLabel, tieWords } from '../../i18n/tieWords.ts';
import { tieAt } from '../../query/asOf.ts';
import { presenceThroughTime, stepOn } from '../../query/presence.ts';
import { barOf } from '../../timeline/lifeLanes.ts';
import { LifeRows } from '../../timeline/LifeRows.tsx';
import { PeriodControl } from '../../timeline/PeriodControl.tsx';
import { useWidth } from '../../timeline/useWidth.ts';
import { BarKey } from '../../ui/BarKey.tsx';
import { SortableTable } from '../../ui/SortableTable.tsx';
import { svgElement } from '../../ui/svg.tsx';
import { useMedia } from '../useMedia.ts';
import type { LookProps } from './look.ts';
import './presenceLook.css';

const HEIGHT = 260;
/** Narrower than this a picture says nothing. */
const LEAST = 160;

export default function PresenceLook({ data, scene, state, dispatch }: LookProps): ReactNode {
  const { view } = state;
  const { wording, lang } = data;
  const { names, messages } = wording;
  const { ui } = messages;
  const { lives, choice, selection } = scene;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const narrow = useMedia('(max-width: 48rem)');
  const id = useId();
  const prefix = `steps${id.replace(/\W/g, '')}`;
  const until = view.known === null ? view.to : Math.max(view.from + 1, Math.min(view.to, view.known));
  const series = useMemo(() => presenceThroughTime(lives, choice, view.from, until), [lives, choice, view.from, until]);
  const compare = useMemo(() => new Intl.Collator(lang).compare, [lang]);
  const rows = useMemo(
    () =>
      series.map((one) => {
        const step = stepOn(one, view.at);
        const named = (ids: readonly string[]): string =>
          ids
            .map((host) => names.short(host))
            .sort(compare)
            .join(', ');
        return {
          partner: one.partner,
          count: step?.hosts.length ?? 0,
          hosts: named(step?.hosts ?? []),
          faded: named(step?.faded ?? []),
        };
      }),
    [series, view.at, names, compare],
  );
  const sentence = rows
    .map(
      ({ partner, count }) =>
        `${names.short(partner)}${messages.punctuation.colon}${ui.countriesOf(count, choice.hosts.length)}`,
    )
    .join(messages.punctuation.semicolon);
  const host = view.through ?? selection?.host ?? scene.byName[0]?.host ?? '';
  const groups = useMemo(() => {
    const own = lives.all.filter(({ tie }) => tie.group === choice.group && tie.host === host);
    const byPartner = new Map<string, typeof own>();
    for (const life of own) byPartner.set(life.tie.partner, [...(byPartner.get(life.tie.partner) ?? []), life]);
    return [...byPartner]
      .sort(([a], [b]) => compare(names.short(a), names.short(b)))
      .map(([partner, some]) => ({
        key: partner,
        title: names.party(partner).name,
        rows: some.map((life) => {
          const stands = tieAt(life, view.at);
          return {
            key: life.tie.id,
            label: tieLabel(wording, life.tie),
            colorIndex: data.colorOf(partner),
            bar: barOf(life, view.from, until, tieLabel(wording, life.tie)),
            words: stands === null ? ui.notYet : tieWords(wording, stands),
            thin: data.atlas.coverage.get(host)?.thin ?? [],
          };
        }),
      }));
  }, [lives, choice.group, host, compare, names, view.at, view.from, until, wording, data, ui]);
  return (
    <section className="look" aria-label={messages.looks.presence}>
      <PeriodControl
        first={data.first}
        last={data.last}
        from={view.from}
        to={view.to}
        onPeriod={(from, to) => dispatch({ type: 'period', from, to })}
        wording={wording}
      />
      <h2 className="look-title">{ui.presenceTitle(scene.question)}</h2>
      <div ref={frame} className="steps">
        {width < LEAST
          ? null
          : svgElement(
              drawSteps({
                width,
                height: HEIGHT,
                from: view.from,
                to: view.to,
                at: view.at,
                thin: scene.thin,
                series: series.map(({ partner, steps }) => ({
                  key: partner,
                  letters: names.party(partner).letters,
                  colorIndex: data.colorOf(partner),
                  points: steps.map(({ day, hosts, faded }) => ({
                    day,
                    count: hosts.length,
                    fresh: hosts.length - faded.length,
                  })),
                })),
                title: ui.presenceTitle(scene.question),
                desc: `${ui.asOf(scene.dateWords)}${messages.punctuation.colon}${sentence}`,
                idPrefix: prefix,
              }),
            )}
      </div>
      <p className="quiet">{ui.presenceDotted}</p>
      <SortableTable
        caption={`${ui.presenceTitle(scene.question)}, ${scene.dateWords}`}
        lang={lang}
        sort={state.view.sort}
        onSort={(sort) => dispatch({ type: 'sort', sort })}
        rows={rows}
        keyOf={({ partner }) => partner}
        columns={[
          {
            key: 'partner',
            head: ui.partner,
            isHead: true,
            by: ({ partner }) => names.short(partner),
            cell: ({ partner }) => names.party(partner).name,
          },
          {
            key: 'count',
            head: ui.countries,
            by: ({ count }) => count,
            cell: ({ count }) => ui.countriesOf(count, choice.hosts.length),
          },
          { key: 'hosts', head: ui.whichCountries, cell: ({ hosts }) => hosts || ui.none },
          { key: 'faded', head: messages.classSigns.fading, cell: ({ faded }) => faded || ui.none },
        ]}
      />
      <p className="quiet">{ui.presenceMeaning}</p>
      <p>
        <label htmlFor={`${id}-host`}>{ui.allPartnersIn}</label>{' '}
        <select
          id={`${id}-host`}
          value={host}
          onChange={(event) => dispatch({ type: 'through', host: event.target.value })}
        >
          {scene.byName.map((row) => (
            <option key={row.host} value={row.host}>
              {row.name}
            </option>
          ))}
        </select>
      </p>
      {groups.length === 0 ? (
        <p>{ui.nothingFound}</p>
      ) : (
        <>
          <div
            className="table-wrap"
            tabIndex={0}
            role="region"
            aria-label={`${ui.allPartnersIn} ${names.party(host).name}`}
          >
            <LifeRows
              groups={groups}
              from={view.from}
              to={view.to}
              at={view.at}
              heads={{ what: ui.partnership, life: ui.timelineName, state: ui.asOf(scene.dateWords) }}
              onSelect={(tie) => dispatch({ type: 'select', select: tie })}
            />
          </div>
          <BarKey folded={narrow} />
        </>
      )}
    </section>
  );
}
