/**
 * Text that is made while it is read: the next piece when there is room for it. Nothing more is made when nobody
 * reads on.
 * @param room waits until what went before has gone out; false when nobody is left to read
 * @param inTurn when a piece is made; at once, unless it is said otherwise
 */
export function textStream(
  pieces: AsyncIterable<string>,
  room: () => Promise<boolean>,
  inTurn: <Done>(work: () => Promise<Done>) => Promise<Done> = (work) => work(),
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const made = pieces[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = (await room())
          ? await inTurn(() => made.next())
          : { done: true as const, value: undefined }
        if (!next.done) return controller.enqueue(encoder.encode(next.value))
        await made.return?.()
        controller.close()
      },
      async cancel() {
        await made.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
