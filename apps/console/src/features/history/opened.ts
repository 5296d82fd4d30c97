/** Which place of which thread is open beside the results. */
export interface Opened {
  readonly key: string;
  readonly conversationId: string;
  readonly organizationId: string;
  readonly buyerName: string;
  readonly seq: number;
  readonly noteId: string | null;
}
