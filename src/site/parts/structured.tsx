/**
 * What search engines read of a page, by schema.org, as microdata: a script of data in the page would be harmless, but the
 * pages keep to the rule that nothing in them looks like a script.
 */
import type { ReactNode } from 'react';
import type { IndexFile } from '../../record/format.ts';

const SCHEMA = 'https://schema.org/';
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

type Atlas = Pick<IndexFile, 'title' | 'publisher' | 'editor' | 'version' | 'readUntil' | 'lang' | 'start'>;

/** Publisher and editor, where they are known; nobody is invented. */
function Responsible({ index: { publisher, editor } }: { readonly index: Atlas }): ReactNode {
  return (
    <>
      {publisher === null ? null : (
        <span itemProp="publisher" itemScope itemType={`${SCHEMA}Organization`}>
          <meta itemProp="name" content={publisher.name} />
          {publisher.url === undefined ? null : <link itemProp="url" href={publisher.url} />}
        </span>
      )}
      {editor === null ? null : (
        <span itemProp="editor" itemScope itemType={`${SCHEMA}Person`}>
          <meta itemProp="name" content={editor} />
        </span>
      )}
    </>
  );
}

export interface ArticleProps {
  readonly index: Atlas;
  readonly headline: string;
  readonly description: string;
  readonly children: ReactNode;
}

/** The text of a page that is about one thing. */
export function Article({ index, headline, description, children }: ArticleProps): ReactNode {
  return (
    <article className="page-article" itemScope itemType={`${SCHEMA}Article`}>
      <meta itemProp="headline" content={headline} />
      <meta itemProp="description" content={description} />
      <meta itemProp="inLanguage" content={index.lang} />
      <meta itemProp="version" content={index.version} />
      <link itemProp="license" href={LICENCE} />
      <Responsible index={index} />
      {children}
    </article>
  );
}

export interface DatasetProps {
  readonly index: Atlas;
  readonly name: string;
  readonly description: string;
  /** The folder of downloads. */
  readonly data: string;
}

const FILES = [
  ['events.csv', 'text/csv'],
  ['events.json', 'application/json'],
  ['events.geojson', 'application/geo+json'],
] as const;

/** The record as data. It shows nothing: what it says stands in the page in words. */
export function Dataset({ index, name, description, data }: DatasetProps): ReactNode {
  return (
    <div itemScope itemType={`${SCHEMA}Dataset`}>
      <meta itemProp="name" content={name} />
      <meta itemProp="description" content={description} />
      <meta itemProp="version" content={index.version} />
      <meta itemProp="inLanguage" content={index.lang} />
      <meta itemProp="temporalCoverage" content={`${index.start}/${index.readUntil}`} />
      <meta itemProp="isAccessibleForFree" content="true" />
      <link itemProp="license" href={LICENCE} />
      <Responsible index={index} />
      {FILES.map(([file, type]) => (
        <span key={file} itemProp="distribution" itemScope itemType={`${SCHEMA}DataDownload`}>
          <meta itemProp="encodingFormat" content={type} />
          <link itemProp="contentUrl" href={data + file} />
        </span>
      ))}
    </div>
  );
}
