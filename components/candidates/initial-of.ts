/** The one character that stands for a person in a round picture: of 小安 it is 安, of Ann it is A. */
export function initialOf(nickname: string): string {
  const characters = [...nickname.trim()];
  const last = characters.at(-1) ?? '';
  return /\p{Script=Han}/u.test(last) ? last : (characters[0]?.toUpperCase() ?? '•');
}
