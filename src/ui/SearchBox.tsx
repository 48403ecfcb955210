/**
 * A search box with its list of results: the combobox of the ARIA practices, with a listbox in groups. It knows nothing
 * of what is searched; whoever uses it gives the results and hears what was chosen.
 */
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';

export interface SearchOption {
  readonly key: string;
  readonly label: string;
  /** What else tells it from others: where, when, what choosing it does. */
  readonly note: string;
}

export interface SearchGroup {
  readonly key: string;
  readonly title: string;
  readonly options: readonly SearchOption[];
  /** In words, how many more there are; empty for none. */
  readonly more: string;
}

export interface SearchBoxProps {
  readonly words: { readonly name: string; readonly hint: string; readonly results: string };
  readonly query: string;
  readonly groups: readonly SearchGroup[];
  /** Said aloud: how many were found, or what the last choice did. */
  readonly spoken: string;
  /** In place of results: that they load, that nothing was found, that the load failed. */
  readonly message: ReactNode;
  readonly onQuery: (query: string) => void;
  readonly onChoose: (key: string) => void;
  /** The reader is about to search: time to load what is searched. */
  readonly onReady: () => void;
  /** Escape with nothing typed. */
  readonly onLeave: () => void;
  readonly input: RefObject<HTMLInputElement | null>;
}

export function SearchBox(props: SearchBoxProps): ReactNode {
  const { words, query, groups, spoken, message, onQuery, onChoose, onReady, onLeave, input } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const options = groups.flatMap((group) => group.options);
  const shown = open && query.trim() !== '';
  // What was pointed out may be gone with the next letter.
  const active = shown ? options.findIndex(({ key }) => key === chosen) : -1;
  const activeId = active === -1 ? undefined : `${id}-${options[active]!.key}`;

  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const choose = (key: string): void => {
    setOpen(false);
    setChosen(null);
    onChoose(key);
  };
  const move = (by: number): void => {
    setOpen(true);
    if (options.length === 0) return;
    // From the box itself down to the first and up to the last, and round.
    const next = active === -1 ? (by > 0 ? 0 : options.length - 1) : active + by;
    setChosen(options[next]?.key ?? null);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => {
        const key = (options[active] ?? options[0])?.key;
        if (shown && key !== undefined) choose(key);
      },
      Escape: () => {
        setChosen(null);
        if (shown) setOpen(false);
        else if (query !== '') onQuery('');
        else onLeave();
      },
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div
      className="search"
      role="search"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <svg className="search-sign" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path
          d="M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM12.6 12.6 17 17"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
        />
      </svg>
      <input
        ref={input}
        type="search"
        role="combobox"
        className="search-input"
        aria-label={words.name}
        placeholder={words.hint}
        aria-autocomplete="list"
        aria-expanded={shown && options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={activeId}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        value={query}
        onFocus={() => {
          setOpen(true);
          onReady();
        }}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          setOpen(true);
          setChosen(null);
          onQuery(event.currentTarget.value);
        }}
        onKeyDown={onKey}
      />
      <div className="search-pop" hidden={!shown}>
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={words.results}
          className="search-list"
          hidden={options.length === 0}
        >
          {groups.map((group) => (
            <div key={group.key} role="group" aria-labelledby={`${id}-${group.key}`}>
              <p className="search-kind" id={`${id}-${group.key}`} role="presentation">
                {group.title}
                {group.more === '' ? null : <span className="search-more"> {group.more}</span>}
              </p>
              {group.options.map(({ key, label, note }) => (
                <div
                  key={key}
                  id={`${id}-${key}`}
                  role="option"
                  className="search-option"
                  aria-selected={key === chosen}
                  // The focus stays in the box, where the keys are heard.
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => choose(key)}
                >
                  <span className="search-label">{label}</span> <span className="search-note">{note}</span>
                </div>
              ))}
            </div>
          ))}
        </div>
        {options.length === 0 ? message : null}
      </div>
      <p className="spoken-only" role="status">
        {spoken}
      </p>
    </div>
  );
}
