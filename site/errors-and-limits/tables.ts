import { readSources, withSourceLinks } from "../../scripts/generate/source-links.ts";
import type { Source } from "../source.ts";
import { readClientRules } from "./client-rules.ts";
import { errorClasses, otherErrorClasses } from "./error-classes.ts";
import { limits, seldomLimits } from "./limits.ts";
import { missing, seldomMissing } from "./missing.ts";
import { outcomeTable } from "./outcomes.ts";
import { documentedRefusals, seldomRefusals, undocumentedStatuses } from "./refusals.ts";

/** Makes the tables of the page, in its order. */
export const errorTables = ({ spec, pages }: Pick<Source, "spec" | "pages">) =>
  withSourceLinks(
    {
      outcomes: outcomeTable(readClientRules().rules),
      documentedRefusals: documentedRefusals(spec),
      seldomRefusals,
      undocumentedStatuses: undocumentedStatuses(),
      errorClasses,
      otherErrorClasses,
      limits: limits({ spec, pages }),
      seldomLimits,
      missing,
      seldomMissing,
    },
    readSources(),
  );
