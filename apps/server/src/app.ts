import path from "node:path";
import type { DemoSignIn } from "@recourse/contract";
import { healthRoute, type Phase } from "./http/health.ts";
import { pageRoutes } from "./http/pages.ts";
import { createWebServer } from "./http/web-server.ts";
import { widgetFiles } from "./http/widget-files.ts";
import { type MeasureOptions, measure } from "./measure.ts";
import {
  afterSaleRoutes,
  lockRequests,
  lockRequestsOfParcels,
  lockRequestsOfRefunds,
  onDeadlinePassed as onAfterSaleDeadline,
  onRefundMoved,
  onShipmentScanned,
} from "./modules/aftersales/index.ts";
import { type Bot, createBot, starterUnderstanding } from "./modules/bot/index.ts";
import {
  clockRoutes,
  clockWarnings,
  type DeadlineMoved,
  type DeadlinePassed,
  type SubjectLocks,
  seedClocks,
} from "./modules/clocks/index.ts";
import { commerceRoutes, type ShipmentScanned } from "./modules/commerce/index.ts";
import {
  type Conversations,
  conversationRoutes,
  createConversations,
  exportRoutes,
  HistoryExports,
  lockServices,
  onDeadlinePassed,
  onWorkAssigned,
  onWorkReturned,
  type ServiceOpened,
} from "./modules/conversations/index.ts";
import { fileRoutes, type Originals, openOriginals } from "./modules/evidence/index.ts";
import {
  NoChannel,
  RefundCarrier,
  type RefundMoved,
  type RefundOrder,
  SimulatedChannel,
  type Treatment,
} from "./modules/funds/index.ts";
import {
  type Authenticator,
  auditRoutes,
  createAuthenticator,
  type OrganizationJoined,
  organizationRoutes,
  sessionRoutes,
} from "./modules/identity/index.ts";
import { CountKeeper, insightRoutes } from "./modules/insight/index.ts";
import { knowledgeRoutes } from "./modules/knowledge/index.ts";
import { lawRoutes } from "./modules/law/index.ts";
import {
  hearAnswers,
  lockPromises,
  onPromiseDeadline,
  onPromiseMoved,
  promiseRoutes,
} from "./modules/promises/index.ts";
import {
  openDesk,
  type PresenceChanged,
  routingRoutes,
  type WorkAssigned,
  type WorkReturned,
} from "./modules/routing/index.ts";
import { openFronts, type WidgetFronts, widgetRoutes } from "./modules/widget/index.ts";
import { type Database, openDatabase } from "./platform/database.ts";
import { openSetupCode, type SetupCode } from "./platform/installation-secrets.ts";
import type { Log } from "./platform/log.ts";
import { migrate } from "./platform/migrate.ts";
import { type FreeBytes, Room, volumesOf } from "./platform/room.ts";
import { openSealedBox, type SealedBox } from "./platform/sealed-box.ts";
import type { Web } from "./platform/web.ts";
import { PresenceKeeper } from "./realtime/keep-presence.ts";
import { pushTo } from "./realtime/push.ts";
import { deskRoom, type LiveServer, operationsRoom } from "./realtime/rooms.ts";
import { endSockets, openSockets } from "./realtime/sockets.ts";
import { tellQueue } from "./realtime/tell-queue.ts";
import { buyerContextScreen } from "./screens/buyer-context-screen.ts";
import { deskScreen } from "./screens/desk-screen.ts";
import { findByNumberScreen } from "./screens/find-by-number-screen.ts";
import { liveQueueScreen } from "./screens/live-queue-screen.ts";
import { liveTalksScreen } from "./screens/live-talks-screen.ts";
import { suggestionsScreen } from "./screens/suggestions-screen.ts";
import { wallboardScreen } from "./screens/wallboard-screen.ts";
import { sweepDeadlines } from "./timers/sweep-deadlines.ts";
import { tellRefunds } from "./timers/tell-refunds.ts";

export interface AppOptions extends MeasureOptions {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly migrations: string;
  /** The built pages; absent in tests of the interface of the program. */
  readonly pages: string | null;
  /** The built widget, for pages of other sites. */
  readonly widget?: string;
  readonly demoSignIns: readonly DemoSignIn[];
  readonly setupCode: string | null;
  readonly secureCookies: boolean;
  readonly trustProxy: boolean;
  readonly log: Log;
  readonly clock: () => Date;
  readonly presenceGraceMs?: number;
  /** Free bytes below which nothing is written; how they are asked for can be set for tests. */
  readonly leastFreeBytes: number;
  readonly freeBytes?: FreeBytes;
  /** How refunds travel: a channel that is played, by this treatment if given, or none. */
  readonly payments?: "simulated" | "none";
  readonly treatRefund?: (order: RefundOrder) => Treatment;
}

export interface App {
  readonly web: Web;
  readonly database: Database;
  readonly conversations: Conversations;
  readonly exports: HistoryExports;
  /** Who has it may create the first administrator. */
  readonly setupCode: SetupCode;
  listen(port: number, host: string): Promise<number>;
  close(): Promise<void>;
}

/** Which module reacts to which fact from below, in the transaction that made it true. */
function wireFacts(
  database: Database,
  conversations: Conversations,
  greet: ReturnType<typeof createBot>["greet"],
  refunds: RefundCarrier,
): void {
  const { feed } = conversations;
  database.react<OrganizationJoined>("organization.joined", openDesk);
  database.react<WorkAssigned>("work.assigned", onWorkAssigned(feed));
  database.react<WorkReturned>("work.returned", onWorkReturned(feed));
  database.react<DeadlinePassed>("deadline.passed", onDeadlinePassed(feed));
  database.react<DeadlinePassed>("deadline.passed", onPromiseDeadline(feed));
  database.react<DeadlineMoved>("deadline.moved", onPromiseMoved);
  database.react<ServiceOpened>("service.opened", greet);
  database.react<DeadlinePassed>("deadline.passed", refunds.onDeadlinePassed);
  database.react<DeadlinePassed>("deadline.passed", onAfterSaleDeadline);
  database.react<RefundMoved>("refund.moved", onRefundMoved);
  database.react<ShipmentScanned>("shipment.scanned", onShipmentScanned);
}

/** How each kind of subject is locked before its deadlines are rung. */
export const subjectLocks: SubjectLocks = {
  service_session: lockServices,
  after_sale: lockRequests,
  after_sale_parcel: lockRequestsOfParcels,
  refund: lockRequestsOfRefunds,
  promise: lockPromises,
};

/** The living parts below the ways in. Making them sends nothing to the database yet. */
export interface Parts {
  readonly database: Database;
  readonly authenticator: Authenticator;
  /** Seals what the database may keep but not read. */
  readonly box: SealedBox;
  readonly originals: Originals;
  readonly conversations: Conversations;
  readonly exports: HistoryExports;
  readonly bot: Bot;
  readonly refunds: RefundCarrier;
  /** The payment channel when it is a simulated one. */
  readonly simulated: SimulatedChannel | null;
  readonly fronts: WidgetFronts;
}

type PartOptions = Pick<AppOptions, "databaseUrl" | "dataDir" | "log" | "clock" | "payments" | "treatRefund">;

export function composeParts(options: PartOptions): Parts {
  const { log, clock } = options;
  const database = openDatabase({ url: options.databaseUrl, log, clock });
  const authenticator = createAuthenticator(database, clock);
  const box = openSealedBox(options.dataDir);
  const originals = openOriginals(path.join(options.dataDir, "files"));
  const conversations = createConversations(database, clock, log);
  const exports = new HistoryExports(conversations, options.dataDir, log);
  const bot = createBot(conversations, starterUnderstanding());
  conversations.attendant.callBot(bot.answer);
  conversations.briefing.by(bot.brief);
  conversations.feed.listen(hearAnswers(database, conversations.feed, log));
  const simulated =
    options.payments === "simulated" ? new SimulatedChannel(database.writer, clock, options.treatRefund) : null;
  const refunds = new RefundCarrier(database, simulated ?? new NoChannel(), log, lockRequestsOfRefunds);
  wireFacts(database, conversations, bot.greet, refunds);
  const fronts = openFronts(database);
  return { database, authenticator, box, originals, conversations, exports, bot, refunds, simulated, fronts };
}

export interface RouteOptions extends Pick<AppOptions, "clock" | "secureCookies" | "demoSignIns"> {
  readonly phase: () => Phase;
  readonly room: Room;
  readonly setupCode: SetupCode;
  readonly onSessionsEnded: (sessionIds: readonly string[]) => void;
}

/** Hangs up every route, in the order of the stairs; the reference of the interface is read from the same list. */
export function registerRoutes(web: Web, parts: Parts, options: RouteOptions): void {
  const { database, authenticator, box, originals, conversations, bot, fronts } = parts;
  const { clock, secureCookies, demoSignIns, setupCode, onSessionsEnded } = options;
  healthRoute(web, {
    database,
    phase: options.phase,
    room: options.room,
    warnings: () => clockWarnings(database, clock()),
  });
  sessionRoutes(web, { database, authenticator, box, clock, secureCookies, demoSignIns, setupCode, onSessionsEnded });
  organizationRoutes(web, { database, clock });
  auditRoutes(web, { database });
  commerceRoutes(web, { database, clock });
  lawRoutes(web);
  fileRoutes(web, { database, originals });
  clockRoutes(web, { database, clock });
  routingRoutes(web, { database, authenticator, onSessionsEnded });
  conversationRoutes(web, conversations);
  exportRoutes(web, parts.exports);
  promiseRoutes(web, conversations);
  const forgetSession = (id: string): void => {
    authenticator.forget([id]);
    onSessionsEnded([id]);
  };
  widgetRoutes(web, { conversations, fronts, box, forgetSession });
  knowledgeRoutes(web, { database });
  afterSaleRoutes(web, { database });
  insightRoutes(web, { database });
  deskScreen(web, conversations);
  findByNumberScreen(web, conversations);
  liveQueueScreen(web, { database, clock });
  liveTalksScreen(web, conversations);
  wallboardScreen(web, conversations);
  buyerContextScreen(web, conversations);
  suggestionsScreen(web, conversations, bot);
}

/** Composes the whole program; nothing listens until `listen`. */
export async function createApp(options: AppOptions): Promise<App> {
  const { log, clock } = options;
  await migrate(options.databaseUrl, options.migrations, log);
  const parts = composeParts(options);
  const { database, authenticator, conversations, fronts } = parts;
  await seedClocks(database);

  const setupCode = openSetupCode(options.dataDir, options.setupCode);
  let live: LiveServer | null = null;
  let phase: Phase = "starting";
  const room = new Room({
    log,
    leastBytes: options.leastFreeBytes,
    freeBytes: options.freeBytes ?? volumesOf(options.dataDir),
  });
  const onSessionsEnded = (ids: readonly string[]): void => {
    if (live) endSockets(live, ids);
  };
  const web = await createWebServer({
    log,
    authenticator,
    fronts,
    version: "0.1.0",
    trustProxy: options.trustProxy,
    room,
  });
  const measuring = measure(web, parts, { ...options, room, sockets: () => live?.engine.clientsCount ?? 0 });
  registerRoutes(web, parts, { ...options, setupCode, phase: () => phase, room, onSessionsEnded });
  if (options.widget) await widgetFiles(web, options.widget);
  if (options.pages) await pageRoutes(web, options.pages);

  const presence = new PresenceKeeper(database, log, options.presenceGraceMs);
  const counts = new CountKeeper(database, clock, log);
  let sweep: ReturnType<typeof sweepDeadlines> | null = null;
  let telling: ReturnType<typeof tellRefunds> | null = null;

  async function listen(port: number, host: string): Promise<number> {
    live = openSockets(web.server, {
      conversations,
      authenticator,
      fronts,
      log,
      room,
      onStaffConnected: (id) => presence.connected(id),
      onStaffGone: (id) => presence.gone(id),
    });
    const io = live;
    conversations.feed.listen(pushTo(io, conversations, log));
    conversations.feed.listen({ service: tellQueue(io, conversations, log) });
    database.react<PresenceChanged>("agent.presence_changed", async (work, fact) =>
      work.afterCommit(
        () =>
          void (
            fact.orgId && io.to([deskRoom(fact.orgId), operationsRoom]).emit("desk", { organizationId: fact.orgId })
          ),
      ),
    );
    room.onChange((scarce) => {
      io.emit("writable", { writable: !scarce });
      if (scarce) return;
      conversations.attendant
        .recover()
        .catch((error: unknown) => log.warn({ err: error }, "buyers' messages wait for the next start"));
    });
    await room.start();
    await measuring?.listen();
    await web.listen({ port, host });
    await presence.start();
    sweep = sweepDeadlines({ database, clock, log, locks: subjectLocks, mayWrite: () => !room.scarce });
    if (parts.simulated) telling = tellRefunds(parts.simulated, parts.refunds, log);
    await parts.refunds.recover();
    const recovered = await conversations.attendant.recover();
    if (recovered > 0) log.info({ recovered }, "buyers' messages from before the stop are being answered");
    const behind = await conversations.follower.start();
    if (behind > 0) log.info({ behind }, "threads from before the stop are being indexed");
    await counts.start(conversations);
    parts.exports.start(() => !room.scarce);
    phase = "serving";
    const address = web.server.address();
    return typeof address === "object" && address ? address.port : port;
  }

  async function close(): Promise<void> {
    phase = "stopping";
    room.stop();
    presence.stop();
    conversations.silence.stop();
    await measuring?.close();
    await counts.stop();
    await sweep?.stop();
    await telling?.stop();
    await parts.refunds.idle();
    await live?.close();
    await web.close();
    await conversations.attendant.idle();
    await conversations.follower.stop();
    await parts.exports.stop();
    await database.close();
  }
  return { web, database, conversations, exports: parts.exports, setupCode, listen, close };
}
