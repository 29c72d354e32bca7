/** Whatever address nobody knows: the root says so. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}

export default function Screen() {
  return null
}
