// The hidden fields of a Web Forms page: signed, so that a post that was not made from the page is refused.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export interface HiddenState {
  viewState: string;
  generator: string;
  validation: string;
}

export class ViewStates {
  readonly #key = randomBytes(32);

  /** `page` is the lower-case path the form posts back to. */
  issue(page: string): HiddenState {
    const content = `${randomBytes(24).toString('base64')}|${page}`;
    const viewState = Buffer.from(`${content}|${this.#sign(content)}`).toString('base64');
    const generator = createHash('sha256').update(page).digest('hex').slice(0, 8).toUpperCase();
    return { viewState, generator, validation: this.#sign(`events of ${page}`) };
  }

  accepts(page: string, form: URLSearchParams): boolean {
    const viewState = form.get('__VIEWSTATE') ?? '';
    const [random, signedPage, signature] = Buffer.from(viewState, 'base64').toString().split('|');
    return (
      signedPage === page &&
      same(signature ?? '', this.#sign(`${random}|${signedPage}`)) &&
      same(form.get('__EVENTVALIDATION') ?? '', this.#sign(`events of ${page}`)) &&
      form.get('__VIEWSTATEGENERATOR') === this.issue(page).generator
    );
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64');
  }
}

function same(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
