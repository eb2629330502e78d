import { type Analysis, analyse } from '../analysis.ts';
import type { LoadedDraft } from '../project.ts';

/** What `analyse(loaded)` gives, but worked out only when something is asked of it that the loaded files do not say. */
export function analysisAtNeed(loaded: LoadedDraft): Analysis {
  const { draft, settings, framework, metrics, namesMetrics, references, problems, authority, period } = loaded;
  let whole: Analysis | undefined;
  const worked = (): Analysis => {
    whole ??= analyse(loaded);
    return whole;
  };
  return {
    draft,
    settings,
    framework,
    metrics,
    namesMetrics,
    references,
    problems,
    authority,
    period,
    get outline() {
      return worked().outline;
    },
    get numbers() {
      return worked().numbers;
    },
    get draftNumbers() {
      return worked().draftNumbers;
    },
    get kept() {
      return worked().kept;
    },
  };
}
