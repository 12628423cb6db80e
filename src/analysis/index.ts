// What the plugin does with a file that may hold connections: a file of its own in the package.

export { commentsIn, PROCESSORS } from "../languages/index.js";
export { mayMatter } from "./connections.js";
export { listenerOf } from "./listener.js";
export { surveyed, surveyedNotebook } from "./surveyed.js";
