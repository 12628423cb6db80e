import type { Linter } from "eslint";

/** What takes blocks of other languages out of files, without what ESLint has to know of it. */
export type BlockProcessor = Required<Pick<Linter.Processor, "preprocess" | "postprocess">>;
