// The looks the site has had, as far as public sources show them; '2022-selects' asks two more questions on Register.
export const ERAS = ['2019', '2022', '2022-selects'] as const;

export type Era = (typeof ERAS)[number];
