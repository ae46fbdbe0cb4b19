/** The sign of OneWindow: a window that is also the character 一 in its frame. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg
      className="ow-mark"
      width={size}
      height={size}
      viewBox="0 0 28 28"
      aria-hidden="true"
      focusable="false"
    >
      <rect
        x="2.5"
        y="2.5"
        width="23"
        height="23"
        rx="1.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
      />
      <path d="M7.5 14h13" stroke="currentColor" strokeWidth="3.4" />
    </svg>
  );
}
