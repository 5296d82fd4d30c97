/** Request, view and fact shapes, refusal codes; shared by the server and the browsers. No I/O. */

export {
  ActKind,
  ActPage,
  ActQuery,
  ActView,
  ChainVerdict,
  Revealed,
  RevealPurpose,
  RevealRequest,
  RevealView,
} from "./audit.ts";
export {
  CalendarDay,
  CalendarFile,
  CalendarImport,
  CalendarView,
  ClockKind,
  ClockSpan,
  DayWindow,
  DeadlineView,
  PauseCause,
  PauseRequest,
  PolicyConsequence,
  PolicyDraft,
  PolicyOwner,
  PolicyScene,
  PolicyVersion,
  PolicyView,
  policyNoticeDays,
  SpanPreview,
  SpanQuestion,
} from "./clocks.ts";

export {
  CouponView,
  OrderLineView,
  OrderSummary,
  OrderView,
  PaymentView,
  ProductSummary,
  ProductView,
  ScanView,
  ShipmentView,
} from "./commerce.ts";
export {
  BuyerRow,
  CouponRow,
  ImportKind,
  ImportRefusal,
  ImportResult,
  importKinds,
  importRows,
  OrderRow,
  OrderStage,
  PaymentRow,
  ProductRow,
  Receiver,
  ScanKind,
  ShipmentRow,
} from "./commerce-import.ts";
export {
  ConversationView,
  Entrance,
  HandOverRequest,
  MessagePage,
  NoteDraft,
  NoteKind,
  NoteView,
  OpenConversation,
  QueueView,
  RatingDraft,
  RatingView,
  ReadMark,
  RecallRequest,
  ServiceSessionView,
  ServiceState,
  Transfer,
  WaitView,
} from "./conversations.ts";
export {
  AgentStateView,
  BuyerContext,
  DeskRow,
  DeskView,
  GroupDraft,
  GroupKind,
  GroupView,
  LiveQueueView,
  OfficeHours,
  PresenceChange,
} from "./desk.ts";
export { acceptedMimes, FileView, maxFileBytes } from "./files.ts";
export {
  FoundMessage,
  FoundPage,
  Mark,
  MessageSearch,
  SaidKind,
  TalkFilter,
  TalkPage,
  TalkView,
} from "./history.ts";
export {
  ApiKeyDraft,
  ApiKeyIssued,
  ApiKeyView,
  DemoSignIn,
  FirstAdministrator,
  InstallationView,
  MeView,
  OrganizationDraft,
  OrganizationKind,
  OrganizationView,
  Presence,
  Role,
  SessionView,
  SignIn,
  StaffChange,
  StaffDraft,
  StaffRole,
  StaffView,
} from "./identity.ts";
export {
  Author,
  AuthorKind,
  FileBody,
  FormBody,
  MessageBody,
  MessageView,
  maxTextLength,
  OrderCard,
  PostBody,
  PostMessage,
  PostReceipt,
  ProductCard,
  RecallBody,
  RecalledBody,
  recallWindowSeconds,
  SystemBody,
  SystemNoteCode,
  TextBody,
} from "./messages.ts";
export { Empty, ExternalId, Fen, Id, Instant, Language } from "./primitives.ts";
export { Problem } from "./problem.ts";
export type { ClientEvents, Reply, ResumeRequest, ServerEvents } from "./realtime.ts";
export { clientEvents, serverEvents } from "./realtime.ts";
export { refusalSentence, refusalSentences } from "./refusal-sentences.ts";
export type { RefusalCode } from "./refusals.ts";
export { isRefusalCode, refusalStatus } from "./refusals.ts";
export {
  CannedReplyChange,
  CannedReplyDraft,
  CannedReplyImport,
  CannedReplyImported,
  CannedReplyOrder,
  CannedReplyView,
  CannedScope,
  replyVariables,
} from "./replies.ts";
export { DeskRules, LiveTalk, Reassignment, TakeOver, WhisperDraft } from "./supervision.ts";
