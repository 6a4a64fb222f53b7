declare module 'virtual:guide-words-mark' {
  const mark: string;
  export default mark;
}
