const none = (): readonly never[] => [];
const nothing = (): null => null;
const no = (): boolean => false;

const SCOPE = {
  type: "global",
  isStrict: false,
  upper: null,
  set: new Map<string, never>(),
  variables: [],
  references: [],
  through: [],
  childScopes: [],
};

/**
 * A configuration without `files` runs rules for JavaScript on these files, too. They would stop
 * ESLint by asking for what only programs have, so here it is: nothing of each.
 */
export const STAND_INS = {
  tokensAndComments: [],
  scopeManager: {
    scopes: [SCOPE],
    globalScope: SCOPE,
    acquire: () => SCOPE,
    getDeclaredVariables: none,
  },
  getScope: () => SCOPE,
  getDeclaredVariables: none,
  isGlobalReference: no,
  markVariableAsUsed: no,
  getNodeByRangeIndex: nothing,
  getJSDocComment: nothing,
  getAllComments: none,
  getCommentsBefore: none,
  getCommentsAfter: none,
  getCommentsInside: none,
  commentsExistBetween: no,
  isSpaceBetween: no,
  isSpaceBetweenTokens: no,
  getTokens: none,
  getTokensBefore: none,
  getTokensAfter: none,
  getTokensBetween: none,
  getFirstTokens: none,
  getFirstTokensBetween: none,
  getLastTokens: none,
  getLastTokensBetween: none,
  getTokenByRangeStart: nothing,
  getTokenBefore: nothing,
  getTokenAfter: nothing,
  getTokenOrCommentBefore: nothing,
  getTokenOrCommentAfter: nothing,
  getFirstToken: nothing,
  getFirstTokenBetween: nothing,
  getLastToken: nothing,
  getLastTokenBetween: nothing,
};

/** The same for the root of a file. */
export const NO_PROGRAM = { body: [], tokens: [], comments: [] };
