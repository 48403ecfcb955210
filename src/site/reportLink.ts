/**
 * Where a reader reports an error, with the record's id filled in. The contact of an atlas is an address of mail, or of a
 * web page in which `{id}` stands for the id; a page without it gets the id as the parameter `record`.
 */
import { safeUrl } from '../ui/safeUrl.ts';

const MAIL = /^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"'.]+$/;

/** Null where the contact is not set, or is neither. `subject` is the first line of a mail. */
export function reportLink(contact: string | null, id: string, subject: string): string | null {
  if (contact === null) return null;
  if (MAIL.test(contact)) return `mailto:${encodeURI(contact)}?subject=${encodeURIComponent(subject)}`;
  const filled = contact.replaceAll('{id}', encodeURIComponent(id));
  const url = safeUrl(filled);
  if (url === null) return null;
  if (filled !== contact) return url;
  const asked = new URL(url);
  asked.searchParams.set('record', id);
  return asked.href;
}
