// Writes everything in generated/ from openapi/: `npm run generate`.
import { writeGenerated } from "./write-generated.ts";

await writeGenerated("generated");
