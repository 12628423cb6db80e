/** What no edit of an address changes: its scheme, and which server it is for. */
const SERVER = /^(?:[a-z][\w+]*:(?:\/\/)?|[\w.-]*(?:tidbcloud|localhost|127\.0\.0\.1)[\w.-]*)$/i;

/** Whether an address has a text before each edit if it has it afterwards. */
export const namesServer = (text: string): boolean => SERVER.test(text);
