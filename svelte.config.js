/** For the checker and the linter; the build takes the same options in wxt.config.ts. */
export default { compilerOptions: { runes: true } };
