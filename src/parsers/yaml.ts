export { isAlias, isMap, isScalar, isSeq, parseAllDocuments, Lexer } from "yaml";
