declare module '*.json?words=guide,step,next,hint,check,siteText,lockout' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
