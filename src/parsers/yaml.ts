export { isAlias, isMap, isPair, isScalar, isSeq, Lexer, parseAllDocuments } from "yaml";
