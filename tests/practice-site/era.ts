// The generations of the site's markup that public sources show; '2022-selects' adds two selects to Register.
export const ERAS = ['2019', '2022', '2022-selects'] as const;

export type Era = (typeof ERAS)[number];
