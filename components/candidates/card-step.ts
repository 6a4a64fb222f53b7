/** Something that a card's button does. */
export interface CardStep {
  label: string;
  press: () => void;
  disabled?: boolean;
}
