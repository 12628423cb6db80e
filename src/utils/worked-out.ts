import { HINTS } from "../dialects/index.js";
import { FILES } from "../languages/index.js";

// Importing the plugin must not load all dialects and languages. So the build reads this module,
// and puts what it exports here as plain data: `tsdown.config.ts`.

/** Without a client in it, a file is not looked at. Regular expressions. */
export const CLIENT_HINTS = HINTS;

/** The kinds of files that ESLint has no language for. */
export const FILE_KINDS = FILES.map(({ name, title, files }) => ({ name, title, files }));
