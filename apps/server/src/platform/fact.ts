/** Something that became true. Written in the transaction that made it so; named in the past tense. */
export interface Fact<Kind extends string = string, Payload extends object = object> {
  readonly kind: Kind;
  readonly orgId: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly payload: Payload;
}
