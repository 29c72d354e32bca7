/** An address as it is written into a page, and the pattern of the route that must answer it. */
type Row = readonly [address: string, route: string]

/** One for every link of a reader: a new link without a row is no program. */
export type Rows<Links> = Record<keyof Links, Row>
