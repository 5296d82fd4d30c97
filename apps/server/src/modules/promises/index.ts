export { hearAnswers, lockPromises, onPromiseDeadline, onPromiseMoved } from "./keep-promises.ts";
export { promiseRoutes } from "./promise-routes.ts";
