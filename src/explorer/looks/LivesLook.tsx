/** Lives of partnerships in lanes, by partner or by host. */
import { useMemo, type ReactNode } from 'react';
import { tieLabel, tieWords } from '../../i18n/tieWords.ts';
import { tieAt } from '../../query/asOf.ts';
import { barOf } from '../../timeline/lifeLanes.ts';
import { LifeRows, type LifeRow } from '../../timeline/LifeRows.tsx';
import { PeriodControl } from '../../timeline/PeriodControl.tsx';
import { BarKey } from '../../ui/BarKey.tsx';
import { Empty } from '../Empty.tsx';
import { useMedia } from '../useMedia.ts';
import type { LookProps } from './look.ts';

export default function LivesLook({ data, scene, state, dispatch }: LookProps): ReactNode {
  const { view } = state;
  const { wording, lang } = data;
  const { names, messages } = wording;
  const { ui } = messages;
  const { lives, choice } = scene;
  const narrow = useMedia('(max-width: 48rem)');
  const byHost = view.view === 'lives-by-host';
  const until = view.known === null ? view.to : Math.max(view.from + 1, Math.min(view.to, view.known));
  const shown = useMemo(() => {
    const hosts = new Set(choice.hosts);
    return lives.all.filter(
      ({ tie }) => tie.group === choice.group && hosts.has(tie.host) && choice.partners.includes(tie.partner),
    );
  }, [lives, choice]);
  const groups = useMemo(() => {
    const compare = new Intl.Collator(lang).compare;
    const found = new Map<
      string,
      { readonly key: string; readonly title: string; rows: (LifeRow & { host: string })[] }
    >();
    const keys = byHost ? [...choice.hosts].sort((a, b) => compare(names.short(a), names.short(b))) : choice.partners;
    for (const key of keys) found.set(key, { key, title: names.party(key).name, rows: [] });
    for (const life of shown) {
      const { tie } = life;
      const bar = barOf(life, view.from, until, tieLabel(wording, tie));
      if (bar.segments.length + bar.events.length === 0) continue;
      const other = byHost ? tie.partner : tie.host;
      const stands = tieAt(life, view.at);
      found.get(byHost ? tie.host : tie.partner)?.rows.push({
        key: tie.id,
        host: other,
        label: `${names.short(other)} · ${tieLabel(wording, tie)}`,
        colorIndex: data.colorOf(tie.partner),
        bar,
        words: stands === null ? ui.notYet : tieWords(wording, stands),
        thin: data.atlas.coverage.get(tie.host)?.thin ?? [],
      });
    }
    return [...found.values()]
      .filter(({ rows }) => rows.length > 0)
      .map((group) => ({
        ...group,
        rows: group.rows.sort((a, b) => compare(names.short(a.host), names.short(b.host)) || compare(a.label, b.label)),
      }));
  }, [shown, byHost, choice, view.from, view.at, until, names, lang, wording, data, ui]);
  return (
    <section className="look" aria-label={messages.looks.lives}>
      <div className="look-head">
        <PeriodControl
          first={data.first}
          last={data.last}
          from={view.from}
          to={view.to}
          onPeriod={(from, to) => dispatch({ type: 'period', from, to })}
          wording={wording}
        />
        <div className="looks" role="group" aria-label={ui.lanesBy}>
          <button type="button" aria-pressed={!byHost} onClick={() => dispatch({ type: 'look', look: 'lives' })}>
            {ui.byPartner}
          </button>
          <button type="button" aria-pressed={byHost} onClick={() => dispatch({ type: 'look', look: 'lives-by-host' })}>
            {ui.byHost}
          </button>
        </div>
      </div>
      {groups.length === 0 ? (
        <Empty data={data} state={state} dispatch={dispatch} />
      ) : (
        <>
          <div className="table-wrap" tabIndex={0} role="region" aria-label={`${scene.question}, ${scene.dateWords}`}>
            <LifeRows
              groups={groups}
              from={view.from}
              to={view.to}
              at={view.at}
              heads={{ what: ui.partnership, life: ui.timelineName, state: ui.asOf(scene.dateWords) }}
              onSelect={(id) => dispatch({ type: 'select', select: id })}
            />
          </div>
          <BarKey folded={narrow} />
        </>
      )}
    </section>
  );
}
