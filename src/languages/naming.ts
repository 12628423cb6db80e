/** `databaseUrl`, `DATABASE_URL` and `database.url` as words: `database url`. */
const wordsOf = (name: string): string =>
  name
    .replace(/([a-z0-9])(?=[A-Z])/g, "$1 ")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .toLowerCase();

const ADDRESS =
  /\b(?:\w*(?:url|uri|dsn)s?|jdbc|conn(?:ections?)?(?: ?str(?:ing)?)?|data ?sources?|databases?|db|address(?:es)?)\d*\b/;
const COMMAND =
  /\b(?:commands?|cmds?|scripts?|run|exec|shell|entry ?point|arg[sv]|arguments|opt(?:ion)?s)\b/;
/** Somebody else goes on from these, or fills them in. */
const UNFINISHED = /\b(?:base|prefix|root|origin|server|host|start|stem|pattern|template|format)\b/;
const ENVIRONMENT = /\benv(?:ironment)?(?: variables)?$/;
const RUNNING = /\b(?:exec\w*|spawn|run|shell|commands?|cmd|sh|bash|container|launch)\b/;
const CONNECTING =
  /\b(?:connect\w*|conn|connections?|pools?|clients?|engine|open\w*|exec\w*|spawn|run|shell|commands?|cmd|sh|bash|migrate|orm|data ?source|databases?|db|urls?|uri|dsn|jdbc|env|container|launch)\b/;

/** Whether a name says of a text that it is a whole address or command. */
export const namesText = (name: string): boolean => {
  const words = wordsOf(name);
  return (ADDRESS.test(words) || COMMAND.test(words)) && !UNFINISHED.test(words);
};

/** Whether what stands under such a name are variables of an environment. */
export const namesEnvironment = (name: string): boolean => ENVIRONMENT.test(wordsOf(name));

/** Whether a function of such a name takes an address or a command for what it is. */
export const namesClient = (name: string): boolean => CONNECTING.test(wordsOf(name));

/** Whether a function of such a name does something at once with what it is given. */
export const namesAction = (name: string): boolean => ACTION.test(wordsOf(name));
const ACTION = /\b(?:connect\w*|open\w*|exec\w*|spawn|run|migrate|launch)\b/;

/** Whether a function of such a name runs a command. */
export const namesRunner = (name: string): boolean => RUNNING.test(wordsOf(name));

/** Whether what stands under such a name is for people. */
export const namesWords = (name: string): boolean => TELLING.test(name);
const TELLING =
  /(?:^|[a-z_])(?:help|usage|description|examples?|hint|placeholder|summary|title|tooltip|readme|(?:help|usage)_?text)$/i;
