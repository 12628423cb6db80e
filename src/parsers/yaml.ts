export { Composer, isAlias, isMap, isPair, isScalar, isSeq, Lexer, Parser } from "yaml";
