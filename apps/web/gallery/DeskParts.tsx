export function DeskParts() {
  return <p>desk</p>;
}
