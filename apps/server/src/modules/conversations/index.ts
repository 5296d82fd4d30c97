export { appendMessage, appendNote } from "./append-message.ts";
export { type BotOutcome, type BotTurn, completeBotTurn, nextBotTurn } from "./bot-turn.ts";
export { orderCard } from "./cards.ts";
export type { Parties } from "./conversation-access.ts";
export { conversationRoutes } from "./conversation-routes.ts";
export { type ConversationRow, conversationById, conversationsById } from "./conversation-store.ts";
export { type Conversations, createConversations } from "./conversations.ts";
export { exportRoutes } from "./exports/export-routes.ts";
export { HistoryExports } from "./exports/history-exports.ts";
export { joinGuest, keepGuestThread } from "./guest-threads.ts";
export { type HandOver, handOver } from "./hand-over.ts";
export { firstNumberAt } from "./history/document-number.ts";
export { documentsOf, everywhere } from "./history/documents-of.ts";
export { listTalks } from "./history/list-talks.ts";
export { searchMessages } from "./history/search-messages.ts";
export { markRead } from "./mark-read.ts";
export { seal } from "./message-draft.ts";
export { messagePage } from "./message-page.ts";
export {
  firstStaffAnswer,
  lastMessages,
  type MessageRow,
  messageAt,
  messagesBefore,
  recentOwnTexts,
  storeMessages,
  unreadCounts,
} from "./message-store.ts";
export { draftView, excerptOf, messageViews } from "./message-view.ts";
export { onDeadlinePassed } from "./on-deadline-passed.ts";
export { onWorkAssigned, onWorkReturned } from "./on-routing.ts";
export { openConversation } from "./open-conversation.ts";
export type { ServiceOpened } from "./open-service.ts";
export { PeopleNames } from "./people-names.ts";
export { postMessage } from "./post-message.ts";
export { promiseAt, serviceTimes } from "./service-clocks.ts";
export { serviceLifecycle } from "./service-lifecycle.ts";
export { lockServices, type ServiceMoved } from "./service-moves.ts";
export {
  currentServices,
  type ServiceRecord,
  type ServiceTrace,
  serviceRecords,
  servicesActiveSince,
} from "./service-records.ts";
export {
  dueSoonOf,
  endedOf,
  liveOf,
  queuedOf,
  type ServiceRow,
  type Summary,
  servicesById,
  servicesOf,
  servingOf,
  snoozedOf,
} from "./service-store.ts";
export { colleagueView, serviceView, waitView } from "./service-view.ts";
export { conversationTags } from "./tag-store.ts";
export type { Delivered, FeedListener, ReadMoved, ThreadFeed } from "./thread-feed.ts";
