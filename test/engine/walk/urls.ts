import type { Post } from './world.js';

/** A link to an object of a case. */
export function urlOf(referenceId: string, object: string): string {
  return `https://files.test/${referenceId}/${object}?Expires=4102444800`;
}

/** The link to what a POST stores. */
export function storedUrlOf({ request }: Post): string {
  return urlOf(request.referenceId, `stored-${request.file.name}`);
}

/** Whether a link is to something that a POST has stored. */
export function isOfPost(url: string): boolean {
  return url.includes('/stored-');
}

/** The case that a link belongs to. */
export function caseOfUrl(url: string): string {
  return new URL(url).pathname.split('/')[1] ?? '';
}
