/** The text of a step: each claim a link to its events with who says so, words of the glossary explained in place. */
import { Fragment, useId, type ReactNode } from 'react';
import { dateInWords } from '../i18n/dates.ts';
import type { StoryMessages } from '../i18n/story.ts';
import type { StoryBlock, StoryEvent, StoryFile, StoryInline } from '../record/story.ts';
import { useWording } from '../ui/wordingContext.tsx';
import { keptTogether } from './keptTogether.ts';
import { termsIn } from './termsIn.ts';
import { whoSays } from './whoSays.ts';

export interface StoryTextProps {
  readonly story: Pick<StoryFile, 'events' | 'terms'>;
  readonly words: StoryMessages;
  readonly blocks: readonly StoryBlock[];
  /** Where an event stands in full. */
  readonly hrefOf: (id: string, event: StoryEvent) => string;
  /** The page of the glossary. */
  readonly glossary: string;
  /** Opens an event where the reader is, in place of following its link. */
  readonly onEvent?: ((id: string) => void) | undefined;
}

/** Explanations stand below the text that they are opened from: on paper they may not break a sentence. */
export function StoryText(props: StoryTextProps): ReactNode {
  const { story, words, blocks, glossary } = props;
  const own = useId();
  const explained = [...new Set(termsIn(blocks))].flatMap((id) => {
    const term = story.terms[id];
    return term ? [{ id, term }] : [];
  });
  return (
    <>
      <Blocks {...props} idPrefix={own} />
      {explained.length === 0 ? null : (
        <div className="term-meanings">
          {explained.map(({ id, term }) => (
            <span key={id} className="term-meaning" id={meaningId(own, id)} popover="auto" role="note">
              <b className="term-name">{term.term}</b> {term.meaning}{' '}
              <a className="term-more" href={`${glossary}#${id}`}>
                {words.glossary}
              </a>
            </span>
          ))}
        </div>
      )}
    </>
  );
}

const meaningId = (idPrefix: string, term: string): string => `${idPrefix}-${term}`;

interface PartsProps extends StoryTextProps {
  /** Begins the ids of the explanations. */
  readonly idPrefix: string;
}

function Blocks({ blocks, ...rest }: PartsProps): ReactNode {
  return blocks.map((block, place) => {
    if ('p' in block) {
      return (
        <p key={place}>
          <Inlines content={block.p} {...rest} />
        </p>
      );
    }
    if ('note' in block) {
      return (
        <div key={place} className="story-note" role="note" aria-label={rest.words.note}>
          <Blocks blocks={block.note} {...rest} />
        </div>
      );
    }
    if ('explained' in block) {
      return (
        <p key={place} className="story-words">
          <span className="quiet">{rest.words.explained}</span>{' '}
          {block.explained.map(({ term, words }, index) => (
            <Fragment key={term}>
              {index > 0 ? ' · ' : ''}
              <Term id={term} word={words} {...rest} />
            </Fragment>
          ))}
        </p>
      );
    }
    const List = block.ordered ? 'ol' : 'ul';
    return (
      <List key={place} className={block.ordered ? 'story-list story-list-ordered' : 'story-list'}>
        {block.list.map((item, index) => (
          <li key={index}>
            <Blocks blocks={item} {...rest} />
          </li>
        ))}
      </List>
    );
  });
}

type InlineProps = Omit<PartsProps, 'blocks'>;

function Inlines({ content, ...rest }: InlineProps & { readonly content: readonly StoryInline[] }): ReactNode {
  return keptTogether(content, ({ term }) => rest.story.terms[term] !== undefined).map((inline, place) => {
    if (typeof inline === 'string') return <Fragment key={place}>{inline}</Fragment>;
    if ('kept' in inline) {
      return (
        <span key={place} className="term-line">
          {inline.kept.map((one, index) =>
            typeof one === 'object' && 'term' in one ? (
              <Term key={index} id={one.term} word={one.words} {...rest} />
            ) : (
              <Inlines key={index} content={[one]} {...rest} />
            ),
          )}
        </span>
      );
    }
    if ('em' in inline) {
      return (
        <em key={place}>
          <Inlines content={inline.em} {...rest} />
        </em>
      );
    }
    if ('strong' in inline) {
      return (
        <strong key={place}>
          <Inlines content={inline.strong} {...rest} />
        </strong>
      );
    }
    if ('claim' in inline) {
      return (
        <Claim key={place} ids={inline.claim} {...rest}>
          <Inlines content={inline.words} {...rest} />
        </Claim>
      );
    }
    return <Term key={place} id={inline.term} word={inline.words} {...rest} />;
  });
}

function Claim({
  ids,
  children,
  story,
  words,
  hrefOf,
  onEvent,
}: InlineProps & { readonly ids: readonly string[]; readonly children: ReactNode }): ReactNode {
  const { names, lang } = useWording();
  const found = ids.flatMap((id) => (story.events[id] ? [{ id, event: story.events[id] }] : []));
  const { says, denied } = whoSays(
    found.map(({ event }) => event),
    names,
    words,
  );
  const [first, ...more] = found;
  if (!first) return children;
  const link = ({ id, event }: typeof first, text: ReactNode, label?: string): ReactNode => (
    <a
      key={id}
      className={label === undefined ? 'claim' : 'claim claim-more'}
      href={hrefOf(id, event)}
      data-event={id}
      aria-label={label}
      onClick={
        onEvent &&
        ((click) => {
          // With a key that opens another tab the link is a link.
          if (click.ctrlKey || click.metaKey || click.shiftKey) return;
          click.preventDefault();
          onEvent(id);
        })
      }
    >
      {text}
    </a>
  );
  return (
    <>
      {link(first, children)}
      {more.map((one, place) => (
        <Fragment key={one.id}>
          {' '}
          {link(
            one,
            words.also(place + 2),
            words.alsoName(place + 2, dateInWords(one.event.date, lang), one.event.summary),
          )}
        </Fragment>
      ))}{' '}
      <span className="claim-who">
        (<span className="spoken-only">{words.says} </span>
        {says.join(', ')}
        {denied.length > 0 ? (
          <>
            {'; '}
            <b>{words.denied(denied.join(', '))}</b>
          </>
        ) : null}
        )
      </span>
    </>
  );
}

/** A word that a press explains: the browser shows and hides the explanation itself, so that it works without scripts. */
function Term({ id, word, story, idPrefix }: InlineProps & { readonly id: string; readonly word: string }): ReactNode {
  if (!story.terms[id]) return word;
  const meaning = meaningId(idPrefix, id);
  return (
    <button type="button" className="link term" popoverTarget={meaning} aria-describedby={meaning}>
      {word}
    </button>
  );
}
