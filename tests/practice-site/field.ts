// One text box of a form: a single description for the page, for its own script and for the server's check.
export interface Field {
  /** Also the name; the site puts no prefix in front. */
  id: string;
  label: string;
  help?: string;
  type: 'text' | 'password';
  required: boolean;
  /** As in the HTML attribute: the whole value has to match. */
  pattern?: string;
  maxLength: number;
  autocomplete: string;
  /** Id of the field whose value has to be repeated here. */
  sameAs?: string;
  refusesPaste?: boolean;
  requiredText: string;
  formatText?: string;
  sameText?: string;
}
