export { answerOf, topicById, voicesByTopic } from "./answer.ts";
export { knowledgeRoutes } from "./knowledge-routes.ts";
export type { AnswerValues } from "./starter/answer-variables.ts";
export { smallTalk, starterTopics } from "./starter/index.ts";
export type { LiveFact, StarterTopic } from "./starter/starter-topic.ts";
export type { Voice } from "./voice-store.ts";
