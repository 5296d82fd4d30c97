import { z } from "zod";

/** RFC 9457 problem details, with our refusal code and its detail. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.record(z.string(), z.unknown()).optional(),
  /** Names this one request in the log of the server, and in its answer's x-request-id. */
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;
