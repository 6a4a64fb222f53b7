/** Which test files are run for one mutant, and in which order: those nearest to the changed file first, since most end the run there. */
import { dirname, relative, sep } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files for a mutant that works while modules are loaded: Stryker cannot know which tests it may reach, and all that
 * import the file take minutes. Those of its own part (`domain`, `platform`, …) are run, or all where there are none.
 */
export class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const given = this.ctx.getRootProject().getProvidedContext() as { mutantActivation?: 'static' | 'runtime' };
    const [changed] = this.ctx.config.related ?? [];
    if (given.mutantActivation !== 'static' || changed === undefined) return sorted;
    const pathOf = (file: string) => relative(this.ctx.config.root, file).split(sep);
    const folders = pathOf(dirname(changed));
    const shared = ({ moduleId }: TestSpecification) => {
      const own = pathOf(moduleId).slice(1);
      const differs = folders.findIndex((folder, at) => folder !== own[at]);
      return differs < 0 ? folders.length : differs;
    };
    // The background's tests run most of platform/, and some of it between two tests, which counts as loading.
    const belongs = (file: TestSpecification) =>
      shared(file) > 0 || (folders[0] === 'platform' && pathOf(file.moduleId)[1] === 'background');
    const near = sorted.filter(belongs);
    return (near.length > 0 ? near : sorted).sort((one, other) => shared(other) - shared(one));
  }
}
