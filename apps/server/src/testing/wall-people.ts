/**
 * Who stands before a wall. `lin` owns the thread, the order and the file; `agent0391` serves her. `revoked` and `expired`
 * hold a session of the administrator that is over; `teaKey` and `booksKey` are programs of the two shops; `teaGuest` and `booksGuest` carry a
 * token of the widget on the pages of one of them.
 */
export const people = [
  "anonymous",
  "revoked",
  "expired",
  "lin",
  "chen",
  "agent0391",
  "agent0501",
  "teaManager",
  "booksManager",
  "platformAgent",
  "administrator",
  "teaKey",
  "booksKey",
  "teaGuest",
  "booksGuest",
] as const;
export type Person = (typeof people)[number];

const outside: readonly Person[] = ["anonymous", "revoked", "expired"];
const programs: readonly Person[] = ["teaKey", "booksKey"];
export const widgets: readonly Person[] = ["teaGuest", "booksGuest"];

/** Everybody but widgets, to whom only what they need is open. */
export const everyone: readonly Person[] = people.filter((one) => !widgets.includes(one));
/** Everybody with a living session of ours; programs have none. */
export const signedIn: readonly Person[] = everyone.filter((one) => !outside.includes(one) && !programs.includes(one));
export const buyers: readonly Person[] = ["lin", "chen"];
export const staff: readonly Person[] = signedIn.filter((one) => !buyers.includes(one));
export const teaDesk: readonly Person[] = ["agent0391", "teaManager"];
export const managesTea: readonly Person[] = ["teaManager", "administrator"];
/** Who may bring rows into the tea house: whoever arranges it, and its own program. */
export const importsTea: readonly Person[] = [...managesTea, "teaKey"];
