/** What an address shows, from what came back: the page that was cited, another one, an error that says so or does not. */
import { decoded } from './charset.ts';
import type { PageHead } from './page.ts';
import { headOf } from './page.ts';
import type { Reply } from './request.ts';
import { isSameTitle, titlePieces } from './title.ts';

export const LINK_STATES = [
  /** The page, as far as can be told. */
  'shown',
  /** A page, but under another title than the one that was cited. */
  'changed',
  /** 404, 410. */
  'gone',
  /** A page that says that there is none, under a status that says that there is. */
  'error-page',
  /** The first page of the site in place of the one asked for. */
  'home',
  /** Redirects without an end. */
  'loop',
  /** The server is out of order. */
  'failing',
  /** No server answers. */
  'unreachable',
  /** It answers, but not to robots, not here, or not now: a reader may well see it. */
  'refused',
  /** It asks robots to stay away. */
  'not-asked',
] as const;
export type LinkState = (typeof LINK_STATES)[number];

export interface Seen {
  readonly state: LinkState;
  /** The title of what is there, or null where nothing says it. */
  readonly title: string | null;
  /** Whether that is the one that was cited; null where one of them is not known. */
  readonly same: boolean | null;
}

/** In the languages that pages of errors are written in most. They are held only against titles and headings. */
const NOT_FOUND: readonly RegExp[] = [
  /^(error|erreur|erro|errore|fehler|hata|ошибка|خطأ)?[\s:#-]*404[\s:.!-]*$/iu,
  /\b(error|erreur|erro|errore|fehler|hata|http|code)[\s:#-]*404\b|\b404[\s:.-]+(error|erreur|erro|errore|fehler|not found|page|non|introuvable)/iu,
  /^(oops|ouups|oups|sorry|désolé|désolée)?[\s,.!:-]*(not found|nothing (was )?found|introuvable|nicht gefunden|no encontrad[oa]|não encontrad[oa])[\s.!]*$/iu,
  /\b(page|article|content|story|document|file|resource|url|post|link)\b.{0,40}\b(not (be )?found|not available|no longer (exists?|available)|does(n[’']?t| not) exist|cannot be found)/iu,
  /\bwe (can(no|['’])t|couldn['’]t|could not) find\b.{0,40}\b(page|article|content|story)/iu,
  /\b(page|article|contenu|document|ressource|fichier)\b.{0,40}\b(introuvable|non trouvée?|inexistante?|n[’']existe (pas|plus)|n[’']a pas été trouvée?|n[’']est plus disponible)/iu,
  /\b(página|pagina|artículo|artigo|contenido|conteúdo)\b.{0,40}\b(no encontrad[oa]|não encontrad[oa]|non trovata?|no existe|não existe|inexistente|niet gevonden)/iu,
  /\bseite\b.{0,30}\bnicht (gefunden|verfügbar)|\bsayfa\b.{0,30}\bbulunamadı|sayfası bulunamadı/iu,
  /(страница|материал|документ).{0,30}(не найден|не существует|удал)|сторінк.{0,20}не знайдено/iu,
  /(الصفحة|المقال).{0,30}(غير موجود|لا توجد|غير متاح)|لم يتم العثور/u,
  /(页面|頁面|网页).{0,12}(不存在|未找到|找不到)|您访问的页面/u,
];
/** A domain that somebody else holds now, or nobody. */
const PARKED =
  /\bdomain( name)?\b.{0,40}\b(for sale|expired|parked|available)|\bbuy this domain|domaine?.{0,20}\bà vendre|\baccount (has been )?suspended|\bsite (is )?(suspended|temporarily unavailable)|\bdefault web ?page\b|^index of \//iu;
/** What stands between a robot and a page that readers see. */
const BARRED =
  /^just a moment|^un instant|^attention required|\baccess (to this page (has been )?)?(is )?(denied|blocked)|\bare you (a )?(human|robot)|\bcaptcha\b|\bverify(ing)? (that )?you are (a )?human|^checking your browser|\bsecurity (check|verification)\b|\bbot (verification|protection)\b|^robot or human|^one moment, please|ddos-guard|^client challenge/iu;

/** An address without a page: the first of a site, or of one of its languages. */
export function isHome(url: string): boolean {
  const { pathname, search } = new URL(url);
  return (
    search === '' && /^\/*([a-z]{2}([-_][a-z]{2})?\/*)?((index|home|default|accueil)(\.\w+)?\/*)?$/i.test(pathname)
  );
}

function isHtml({ type, bytes }: Reply): boolean {
  if (type !== null && type.trim() !== '') return /html|xml/i.test(type);
  return bytes.length > 0;
}

export function pageOf(reply: Reply): PageHead | null {
  return isHtml(reply) ? headOf(decoded(reply.bytes, reply.type)) : null;
}

export interface Judged {
  /** The address that was cited, and the one at which the redirects ended. */
  readonly asked: string;
  readonly end: string;
  readonly reply: Reply;
  /** Read from the reply; null where it is no page of the web. */
  readonly head: PageHead | null;
  /** The title that was cited, where one was. */
  readonly expected: string | null;
}

export function judge({ asked, end, reply, head, expected }: Judged): Seen {
  const titles = head?.titles ?? [];
  const title = titles[0] ?? null;
  const says = (what: RegExp): boolean => titles.some((one) => titlePieces(one).some((piece) => what.test(piece)));
  const same = expected === null || titles.length === 0 ? null : titles.some((one) => isSameTitle(expected, one));
  const seen = (state: LinkState): Seen => ({ state, title, same });
  const { status } = reply;
  if (status === 404 || status === 410) return seen('gone');
  if (status >= 400 && status < 500) return seen('refused');
  if (status < 200 || status >= 300) return seen(says(BARRED) ? 'refused' : 'failing');
  if (same === true) return seen('shown');
  if (says(BARRED)) return seen('refused');
  if (NOT_FOUND.some(says) || says(PARKED)) return seen('error-page');
  if (isHome(end) && !isHome(asked)) return seen('home');
  return seen(same === false ? 'changed' : 'shown');
}
