import { z } from "zod";

/** RFC 9457 problem details, with our refusal code and its detail. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.infer<typeof Problem>;
