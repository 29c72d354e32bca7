export default function Page() {
  return <h1>Hej</h1>
}
